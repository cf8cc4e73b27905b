import type { Template } from './template.ts'

/** To the administrator who asked for a balie, or for its joining of a region. */
export const balieRequestDecided: Template<'balieRequestDecided'> = {
  nl: ({ balie, kind, region, decision, reason, link }) => ({
    subject: decision === 'APPROVED' ? `Aanvraag goedgekeurd: ${balie}` : `Aanvraag geweigerd: ${balie}`,
    before:
      decision === 'APPROVED'
        ? [
            kind === 'JOIN'
              ? `De balie ${balie} hoort nu ook bij ${region}.`
              : `De balie ${balie} is aangemaakt in ${region}. Voeg nu medewerkers, permissiegroepen en het IBAN toe.`,
          ]
        : [
            kind === 'JOIN'
              ? `De balie ${balie} treedt niet toe tot ${region}.`
              : `De balie ${balie} is niet aangemaakt in ${region}.`,
            `De reden: ${reason}`,
          ],
    button: { label: 'Bekijk de aanvraag', link },
    after: [],
  }),
  fr: ({ balie, kind, region, decision, reason, link }) => ({
    subject: decision === 'APPROVED' ? `Demande approuvée : ${balie}` : `Demande refusée : ${balie}`,
    before:
      decision === 'APPROVED'
        ? [
            kind === 'JOIN'
              ? `Le guichet ${balie} fait maintenant aussi partie de ${region}.`
              : `Le guichet ${balie} est créé dans ${region}. Ajoutez maintenant les collaborateurs, les groupes de permissions et l'IBAN.`,
          ]
        : [
            kind === 'JOIN'
              ? `Le guichet ${balie} ne rejoint pas ${region}.`
              : `Le guichet ${balie} n'a pas été créé dans ${region}.`,
            `La raison : ${reason}`,
          ],
    button: { label: 'Voir la demande', link },
    after: [],
  }),
  en: ({ balie, kind, region, decision, reason, link }) => ({
    subject: decision === 'APPROVED' ? `Request approved: ${balie}` : `Request refused: ${balie}`,
    before:
      decision === 'APPROVED'
        ? [
            kind === 'JOIN'
              ? `The counter ${balie} now also belongs to ${region}.`
              : `The counter ${balie} was made in ${region}. Now add its staff, permission groups and IBAN.`,
          ]
        : [
            kind === 'JOIN'
              ? `The counter ${balie} does not join ${region}.`
              : `The counter ${balie} was not made in ${region}.`,
            `The reason: ${reason}`,
          ],
    button: { label: 'Look at the request', link },
    after: [],
  }),
  de: ({ balie, kind, region, decision, reason, link }) => ({
    subject: decision === 'APPROVED' ? `Antrag genehmigt: ${balie}` : `Antrag abgelehnt: ${balie}`,
    before:
      decision === 'APPROVED'
        ? [
            kind === 'JOIN'
              ? `Der Schalter ${balie} gehört jetzt auch zu ${region}.`
              : `Der Schalter ${balie} wurde in ${region} angelegt. Fügen Sie jetzt Personal, Berechtigungsgruppen und die IBAN hinzu.`,
          ]
        : [
            kind === 'JOIN'
              ? `Der Schalter ${balie} tritt ${region} nicht bei.`
              : `Der Schalter ${balie} wurde in ${region} nicht angelegt.`,
            `Der Grund: ${reason}`,
          ],
    button: { label: 'Den Antrag ansehen', link },
    after: [],
  }),
}

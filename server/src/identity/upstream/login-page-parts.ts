import type { Interaction } from 'oidc-provider'
import { type IdentityConfig, pathOf } from '../addresses.ts'
import { type Html, html } from '../pages.ts'
import type { Language } from '../words.ts'
import type { UpstreamProvider } from './settings.ts'
import { findWaitingLink } from './waiting-link.ts'

/** Why somebody is back at the log-in page. */
export type Notice = 'failed' | 'link'

const words: Record<Language, Record<Notice | 'with' | 'tick', string>> = {
  nl: {
    with: 'Meld je aan met {provider}',
    failed:
      'Aanmelden bij {provider} is niet gelukt. Je bent nog niet aangemeld. Probeer opnieuw of kies een andere manier.',
    link: '{provider} kent je, maar we weten nog niet welk account van jou is. Meld je één keer aan met je wachtwoord en koppel het. Daarna kan je ook met {provider} aanmelden.',
    tick: 'Koppel {person} aan mijn account',
  },
  fr: {
    with: 'Connecte-toi avec {provider}',
    failed:
      "La connexion avec {provider} n'a pas réussi. Tu n'es pas encore connecté. Réessaie ou choisis une autre façon.",
    link: '{provider} te connaît, mais nous ne savons pas encore quel compte est le tien. Connecte-toi une fois avec ton mot de passe et fais le lien. Ensuite, {provider} suffira.',
    tick: 'Lier {person} à mon compte',
  },
  en: {
    with: 'Log in with {provider}',
    failed: 'Logging in with {provider} did not work. You are not logged in yet. Try again or choose another way.',
    link: '{provider} knows you, but we do not know yet which account is yours. Log in once with your password and link it. After that you can also log in with {provider}.',
    tick: 'Link {person} to my account',
  },
  de: {
    with: 'Melde dich mit {provider} an',
    failed:
      'Die Anmeldung mit {provider} hat nicht geklappt. Du bist noch nicht angemeldet. Versuche es noch einmal oder wähle einen anderen Weg.',
    link: '{provider} kennt dich, aber wir wissen noch nicht, welches Konto deines ist. Melde dich einmal mit deinem Passwort an und verbinde es. Danach geht es auch mit {provider}.',
    tick: '{person} mit meinem Konto verbinden',
  },
}

/** The other ways to log in, below the form. */
export function upstreamButtons(config: IdentityConfig, interaction: Interaction, lang: Language): Html[] {
  return config.upstream
    .filter(({ button }) => button !== false)
    .map(
      (provider) =>
        html`<a class="button" href="${pathOf(config)}/interaction/${interaction.uid}/upstream/${provider.name}?lang=${lang}">${words[
          lang
        ].with.replace('{provider}', nameOf(provider, lang))}</a>`,
    )
}

/** What to say to who comes back without being logged in. */
export function upstreamNotice(
  config: IdentityConfig,
  interaction: Interaction,
  query: unknown,
  lang: Language,
): string | undefined {
  const { upstream, at } = query as Record<string, unknown>
  if (upstream !== 'failed' && upstream !== 'link') return undefined
  const wanted = upstream === 'link' ? findWaitingLink(interaction)?.name : at
  const provider = config.upstream.find(({ name }) => name === wanted)
  return provider && words[lang][upstream].replaceAll('{provider}', nameOf(provider, lang))
}

/** In the form, while somebody's link waits: not ticked, since the next person at this computer may be another one. */
export function linkTick(config: IdentityConfig, interaction: Interaction, lang: Language): Html | undefined {
  const waiting = findWaitingLink(interaction)
  const provider = config.upstream.find(({ name }) => name === waiting?.name)
  if (!waiting || !provider) return undefined
  const name = nameOf(provider, lang)
  const person = waiting.person === undefined ? name : `${name} (${waiting.person})`
  return html`<div class="choice"><input id="link" name="link" type="checkbox" value="${provider.name}"> <label for="link">${words[
    lang
  ].tick.replace('{person}', person)}</label></div>`
}

const nameOf = ({ label }: UpstreamProvider, lang: Language) => (typeof label === 'string' ? label : label[lang])

import type { Interaction } from 'oidc-provider'
import { type IdentityConfig, pathOf } from '../addresses.ts'
import type { Html } from '../pages.ts'
import type { Language } from '../words.ts'
import { passkeyForm } from './parts.ts'
import { askForPasskey } from './passkeys.ts'
import { factorWords } from './words.ts'

/** On the log-in page: a passkey instead of address and password. It says itself whose it is. */
export async function passkeyButton(config: IdentityConfig, interaction: Interaction, lang: Language): Promise<Html> {
  const query = new URLSearchParams({ client_id: String(interaction.params.client_id), lang })
  return passkeyForm(lang, {
    action: `${pathOf(config)}/interaction/${interaction.uid}/passkey?${query}`,
    question: await askForPasskey(config, interaction.uid),
    does: 'get',
    label: factorWords[lang].passkeyLogIn,
  })
}

/** What to say to who comes back without being logged in. */
export function passkeyNotice(query: unknown, lang: Language): string | undefined {
  return (query as Record<string, unknown>).passkey === 'refused' ? factorWords[lang].passkeyRefused : undefined
}

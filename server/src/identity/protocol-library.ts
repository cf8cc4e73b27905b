// The library warns at start of any Node that is not marked as LTS. The newest 24 that npm has (the package `node`)
// is not marked yet, though it is the LTS line: that one sentence would greet everybody who starts Openpas.
const warn = console.warn
console.warn = (...words: unknown[]) => {
  if (!String(words[0]).includes('Unsupported runtime')) warn(...words)
}
const library = await import('oidc-provider')
console.warn = warn

export const { Provider, errors, interactionPolicy } = library

// The page's only Trusted Types policy. The headers forbid every string that the browser would parse as markup or run
// as a script, unless the policy named `default` lets it through.
//
// Markup: Solid parses the constant templates of our components. The build wraps each of them in `admit(…)` (see
// tools/vite/admit-templates.ts), so the policy knows exactly the strings written in our source and nothing made at run time.
// Script addresses: the service worker, and the workers that the build emits beside the other files.
// Scripts as text: none, ever.

/** The service worker's address; it must stand at the root to control every page. */
export const workerUrl = '/sw.js'

const templates = new Set<string>()

/** Called by the build around each constant template; never call it with anything computed. */
export function admit(template: string): string {
  templates.add(template)
  return template
}

/** A worker of the build: `/assets/<name>.worker-<hash>.js` on our own origin. */
const isOurScript = (address: string, origin: string): boolean => {
  const url = new URL(address, origin)
  if (url.origin !== origin || url.search !== '' || url.hash !== '') return false
  return url.pathname === workerUrl || /^\/assets\/[\w.-]*worker-[\w-]+\.js$/.test(url.pathname)
}

/** The rules of the policy, for the browser and for the tests. Throws, as the browser expects from a refusal. */
export const policyRules = (origin: string) => ({
  createHTML(text: string): string {
    if (templates.has(text)) return text
    throw new TypeError('expected a template of the build, got other markup')
  },
  createScriptURL(address: string): string {
    if (isOurScript(address, origin)) return address
    throw new TypeError('expected a script of the build, got another address')
  },
  createScript(): string {
    throw new TypeError('expected no script as text, got one')
  },
})

interface PolicyFactory {
  createPolicy(name: string, rules: ReturnType<typeof policyRules>): unknown
}

/** Installs the policy where the browser has Trusted Types. Must run before the first component renders. */
export function installTrustedTypes(): void {
  const factory = 'trustedTypes' in window ? (window.trustedTypes as PolicyFactory | undefined) : undefined
  if (import.meta.env.PROD) factory?.createPolicy('default', policyRules(window.location.origin))
}

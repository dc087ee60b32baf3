// The relay's settings: flags first, then environment, then defaults. Anything wrong stops the start with one line per
// problem; a relay that guesses what was meant loses data somewhere else than expected.

import { parseArgs } from 'node:util'
import * as v from 'valibot'

import { err, ok, type Result } from '../base/result.ts'

export interface RelayConfig {
  /** 0 lets the system choose. */
  readonly port: number
  readonly host: string
  readonly data: string
  /** Origins under which the app is reached. Empty: whatever each request says, which suits a single machine. */
  readonly publicUrls: readonly string[]
  /** `closed`: no new organisations. */
  readonly registration: 'open' | 'closed'
  /** The built app; served when it exists. */
  readonly app: string
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly maxConnections: number
  readonly maxOrgBytes: number
  /** Attachments have a room of their own: photos never take that of entries. */
  readonly maxOrgFileBytes: number
}

export interface ConfigProblem {
  /** The flag or variable that the value came from. */
  readonly option: string
  readonly expected: string
  readonly got: string
}
export interface ConfigError {
  readonly type: 'config.invalid'
  readonly problems: readonly ConfigProblem[]
}

const integer = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(least), v.maxValue(most))

const origin = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
  v.check((text) => ['', '/'].includes(text.slice(new URL(text).origin.length))),
  v.transform((text) => new URL(text).origin),
)

interface Option {
  readonly env: string
  readonly fallback: string
  readonly schema: v.GenericSchema<string, unknown>
  readonly expected: string
}

const listed = <const T extends readonly string[]>(...words: T) => ({
  schema: v.picklist(words),
  expected: `one of ${words.join(', ')}`,
})

const port = { schema: integer(0, 65_535), expected: 'an integer from 0 to 65535' }
const text = { schema: v.pipe(v.string(), v.minLength(1)), expected: 'some text' }
const publicUrls = {
  schema: v.pipe(
    v.string(),
    v.transform((urls) => urls.split(',').filter((url) => url !== '')),
    v.array(origin),
  ),
  expected: 'http(s) origins without a path, separated by commas',
}
const registration = listed('open', 'closed')
const logLevel = listed('debug', 'info', 'warn', 'error', 'silent')
const connections = { schema: integer(1, 100_000), expected: 'an integer from 1 to 100000' }
const quota = { schema: integer(1, 1_000_000), expected: 'a number of mebibytes from 1 to 1000000' }

const options = {
  port: { env: 'CARNET_PORT', fallback: '8420', ...port },
  host: { env: 'CARNET_HOST', fallback: '127.0.0.1', ...text },
  data: { env: 'CARNET_DATA', fallback: 'data', ...text },
  'public-url': { env: 'CARNET_PUBLIC_URL', fallback: '', ...publicUrls },
  registration: { env: 'CARNET_REGISTRATION', fallback: 'open', ...registration },
  app: { env: 'CARNET_APP', fallback: 'dist', ...text },
  'log-level': { env: 'CARNET_LOG_LEVEL', fallback: 'info', ...logLevel },
  'max-connections': { env: 'CARNET_MAX_CONNECTIONS', fallback: '2000', ...connections },
  'org-quota-mib': { env: 'CARNET_ORG_QUOTA_MIB', fallback: '2048', ...quota },
  'org-files-quota-mib': { env: 'CARNET_ORG_FILES_QUOTA_MIB', fallback: '4096', ...quota },
} satisfies Record<string, Option>
type OptionName = keyof typeof options

export const relayUsage = Object.entries(options)
  .map(([name, { env, fallback, expected }]) => `  --${name}  (${env}, default "${fallback}")  ${expected}`)
  .join('\n')

export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<RelayConfig, ConfigError> {
  const flags = readFlags(args)
  if (!flags.ok) return flags
  const problems: ConfigProblem[] = []

  function read<S extends v.GenericSchema<string, unknown>>(name: OptionName, schema: S): v.InferOutput<S> {
    const { env: variable, fallback, expected } = options[name]
    const flag = flags.ok ? flags.value[name] : undefined
    const given = flag ?? env[variable] ?? fallback
    const parsed = v.safeParse(schema, given)
    if (parsed.success) return parsed.output
    problems.push({ option: flag === undefined ? variable : `--${name}`, expected, got: given })
    return v.parse(schema, fallback)
  }

  const config: RelayConfig = {
    port: read('port', port.schema),
    host: read('host', text.schema),
    data: read('data', text.schema),
    publicUrls: read('public-url', publicUrls.schema),
    registration: read('registration', registration.schema),
    app: read('app', text.schema),
    logLevel: read('log-level', logLevel.schema),
    maxConnections: read('max-connections', connections.schema),
    maxOrgBytes: read('org-quota-mib', quota.schema) * 1024 * 1024,
    maxOrgFileBytes: read('org-files-quota-mib', quota.schema) * 1024 * 1024,
  }
  return problems.length === 0 ? ok(config) : err({ type: 'config.invalid', problems })
}

function readFlags(args: readonly string[]): Result<Partial<Record<OptionName, string>>, ConfigError> {
  const names = Object.keys(options) as OptionName[]
  try {
    const { values } = parseArgs({
      args: [...args],
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const, multiple: true as const }])),
      strict: true,
    })
    const flags: Partial<Record<OptionName, string>> = {}
    for (const name of names) {
      const given = values[name]
      if (given !== undefined) flags[name] = given.join(',')
    }
    return ok(flags)
  } catch (error) {
    const got = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    const expected = `flags among ${names.map((name) => `--${name}`).join(' ')}, each with a value`
    return err({ type: 'config.invalid', problems: [{ option: 'command line', expected, got }] })
  }
}

/** For stderr: one line per problem. */
export const configErrorLines = (error: ConfigError): string[] =>
  error.problems.map(
    ({ option, expected, got }) => `${error.type}: ${option}: expected ${expected}, got ${JSON.stringify(got)}`,
  )

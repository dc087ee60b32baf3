import { describe, expect, it } from 'vitest'

import { configErrorLines, readConfig } from '../../../src/relay/config.ts'

describe('the relay’s settings', () => {
  it('has defaults that work on a fresh machine', () => {
    expect(readConfig([], {})).toMatchObject({
      ok: true,
      value: { port: 8420, host: '127.0.0.1', data: 'data', publicUrls: [], registration: 'open' },
    })
  })

  it('prefers flags to environment, and environment to defaults', () => {
    const env = { CARNET_PORT: '9000', CARNET_HOST: '0.0.0.0' }
    expect(readConfig(['--port', '0'], env)).toMatchObject({ value: { port: 0, host: '0.0.0.0' } })
  })

  it('takes several public addresses, once or repeated, as origins', () => {
    const args = ['--public-url', 'https://a.example/,https://b.example:8443', '--public-url', 'http://c.example']
    const publicUrls = ['https://a.example', 'https://b.example:8443', 'http://c.example']
    expect(readConfig(args, {})).toMatchObject({ value: { publicUrls } })
  })

  const wrong: readonly (readonly [string[], Record<string, string>, string])[] = [
    [['--port', '65536'], {}, '--port'],
    [['--port', '-1'], {}, 'command line'],
    [['--port=1e3'], {}, '--port'],
    [[], { CARNET_PORT: 'high' }, 'CARNET_PORT'],
    [['--data', ''], {}, '--data'],
    [['--public-url', 'https://a.example/path'], {}, '--public-url'],
    [['--public-url', 'ftp://a.example'], {}, '--public-url'],
    [['--registration', 'maybe'], {}, '--registration'],
    [['--prot', '1'], {}, 'command line'],
    [['8420'], {}, 'command line'],
  ]
  for (const [args, env, option] of wrong) {
    it(`names ${option} when it is wrong: ${JSON.stringify(args.concat(Object.values(env)))}`, () => {
      const read = readConfig(args, env)
      expect(read).toMatchObject({ ok: false, error: { type: 'config.invalid', problems: [{ option }] } })
      if (!read.ok) expect(configErrorLines(read.error)[0]).toMatch(/^config\.invalid: .*expected .*, got /)
    })
  }

  it('tells every problem at once', () => {
    const read = readConfig(['--port', 'x', '--registration', 'y'], { CARNET_LOG_LEVEL: 'z' })
    expect(!read.ok && read.error.problems.map(({ option }) => option)).toEqual([
      '--port',
      '--registration',
      'CARNET_LOG_LEVEL',
    ])
  })
})

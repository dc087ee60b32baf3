import { describe, expect, test } from 'vitest'
import type { SpaceId } from '../../../src/base/ids.ts'
import { systemRandom as random } from '../../../src/base/ports.ts'
import { newDeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { openLetter, sealLetter } from '../../../src/keys/letter.ts'

const space = '00112233445566778899aabbccddeeff' as SpaceId
const other = 'ff112233445566778899aabbccddeeff' as SpaceId
const text = 'Il s’est passé quelque chose avec l’équipe, mardi.'

async function people() {
  const [carole, root, amel] = await Promise.all([
    newDeviceSecrets(random),
    newDeviceSecrets(random),
    newDeviceSecrets(random),
  ])
  const to = [carole, root].map(({ id, kem }) => ({ id, kemPk: kem.publicKey }))
  return { carole, root, amel, letter: await sealLetter({ to, space, text, random }) }
}

describe('A letter', () => {
  test('is opened by each of its recipients, and by nobody else who has its bytes [R90]', async () => {
    const { carole, root, amel, letter } = await people()
    expect(await openLetter(carole, space, letter)).toEqual({ ok: true, value: text })
    expect(await openLetter(root, space, letter)).toEqual({ ok: true, value: text })
    expect(await openLetter(amel, space, letter)).toEqual({ ok: false, error: { type: 'keys.letter_closed' } })
    expect(Buffer.from(letter).includes('équipe')).toBe(false)
  })

  test('opens nowhere else: not in another space, nor with one of its bytes changed [R91]', async () => {
    const { carole, letter } = await people()
    expect(await openLetter(carole, other, letter)).toEqual({ ok: false, error: { type: 'keys.letter_damaged' } })
    for (let at = 0; at < letter.length; at++) {
      const changed = letter.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      const opened = await openLetter(carole, space, changed)
      expect(opened.ok, `byte ${at}`).toBe(false)
    }
    for (const length of [0, 1, 3, letter.length - 1]) {
      expect((await openLetter(carole, space, letter.slice(0, length))).ok).toBe(false)
    }
  })

  test('cannot be given another list of recipients by who may read it [R91]', async () => {
    const { carole, root, amel, letter } = await people()
    // The wraps of another letter, for Amel, put before the sealed text of this one.
    const forged = await sealLetter({
      to: [carole, amel].map(({ id, kem }) => ({ id, kemPk: kem.publicKey })),
      space,
      text: 'x',
      random,
    })
    const head = 3 + 2 * 96
    const mixed = new Uint8Array([...forged.subarray(0, head), ...letter.subarray(head)])
    for (const me of [carole, root, amel]) expect((await openLetter(me, space, mixed)).ok).toBe(false)
  })

  test('of few words is as long as one of somewhat more [R92]', async () => {
    const { carole } = await people()
    const to = [{ id: carole.id, kemPk: carole.kem.publicKey }]
    const lengths = await Promise.all(
      ['a', 'a'.repeat(27)].map(async (words) => (await sealLetter({ to, space, text: words, random })).length),
    )
    expect(new Set(lengths).size).toBe(1)
  })
})

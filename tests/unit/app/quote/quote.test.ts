import { describe, expect, it } from 'vitest'
import { saveClient } from '../../../../src/app/client/save-client.ts'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { changePrice } from '../../../../src/app/job/change-price.ts'
import { proposePrice } from '../../../../src/app/job/propose-price.ts'
import { saveService } from '../../../../src/app/job/save-service.ts'
import { readRecord } from '../../../../src/app/meeting/read-records.ts'
import { readQuotes } from '../../../../src/app/quote/read-quotes.ts'
import { answerQuote, dropQuote, sendQuote, writeQuote } from '../../../../src/app/quote/write-quote.ts'
import type { CoopId, RecordId } from '../../../../src/base/ids.ts'
import type { LocalDateTime } from '../../../../src/domain/time/local-time.ts'
import { closeMotion } from '../../../../src/domain/vote/closing.rules.ts'
import { type Motion, motionKind } from '../../../../src/domain/vote/motion.schema.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

/** A decision as a meeting leaves it: its proposition named the price before the vote. */
async function decide(
  device: OpenDevice,
  coop: CoopId,
  number: number,
  effective: string,
  price?: { service: RecordId; priceCents: number },
  supersedes?: RecordId,
): Promise<RecordId> {
  const wording = 'Jardinage : un nouveau prix'
  const prices = price && [{ unit: 'hour', ...price }]
  const vote = { method: 'hands', rule: 'simple', eligible: [device.me.person], quorumPercent: 0, tieRule: 'rejected' }
  const openedAt = '2024-07-16T10:00'
  const motion = firstId(
    expectOk(await device.save([{ kind: 'motion', coop, fields: { wording, ...vote, openedAt, prices } }])).ids,
  )
  const hands = { for: 1, against: 0, abstain: 0, objections: 0 }
  const closed = closeMotion({
    motion: { ...readMotion(device, motion), id: motion },
    source: { type: 'hands', counts: hands },
    present: [device.me.person],
    represented: [],
    closedAt: openedAt as LocalDateTime,
  })
  expectOk(await device.save([{ kind: 'closing', coop, fields: { ...expectOk(closed) } }]))
  const fields = { number, wording, motion, effective, supersedes }
  return firstId(expectOk(await device.save([{ kind: 'decision', coop, fields }])).ids)
}

function readMotion(device: OpenDevice, id: RecordId): Motion {
  const motion = readRecord(motionKind, device.record(id))
  if (motion === undefined) throw new Error('expected the proposition just opened')
  return motion
}

async function createDesk() {
  const test = await createJobCoop()
  const { anna, coop, gardening } = test
  const client = firstId(
    expectOk(
      await anna.save([
        { kind: 'client', coop, fields: { kind: 'person', name: 'Mme Roche', address: '3 rue Haute' } },
      ]),
    ).ids,
  )
  const items = [{ service: gardening, quantity: 2000 }]
  const write = async () => firstId(expectOk(await writeQuote(anna, { coop, client, items })).ids)
  return { ...test, client, items, write }
}

describe('a price and the quotes that bear it [J12]', () => {
  it('takes effect by a decision that stands today, never by itself', async () => {
    const { anna, coop, gardening, client, items } = await createDesk()
    expect(await writeQuote(anna, { coop, client, items })).toMatchObject({ error: { type: 'quote.price_undecided' } })
    const change = (decision: RecordId) => changePrice(anna, { coop, service: gardening, priceCents: 1800, decision })
    expect(await change('de:0000000000000000000000' as RecordId)).toMatchObject({
      error: { type: 'price.decision_missing' },
    })
    expect(
      await change(await decide(anna, coop, 1, '2024-08-01', { service: gardening, priceCents: 1800 })),
    ).toMatchObject({
      error: { type: 'price.decision_missing' },
    })
    // [D120] Another decision, however valid, says nothing of this price.
    const elsewhere = { error: { type: 'price.decision_elsewhere' } }
    expect(await change(await decide(anna, coop, 2, '2024-07-16'))).toMatchObject(elsewhere)
    const dearer = await decide(anna, coop, 3, '2024-07-16', { service: gardening, priceCents: 1900 })
    expect(await change(dearer)).toMatchObject(elsewhere)
    const right = await decide(anna, coop, 4, '2024-07-16', { service: gardening, priceCents: 1800 })
    expectOk(await change(right))
    expect((await writeQuote(anna, { coop, client, items })).ok).toBe(true)
    // Written past the use case, a price that its decision does not name is taken by no quote.
    for (const fields of [{ priceCents: 1801 }, { priceCents: 1800, unit: 'flat' }]) {
      expectOk(await anna.save([{ kind: 'service', coop, id: gardening, fields }]))
      expect(await writeQuote(anna, { coop, client, items })).toMatchObject({
        error: { type: 'quote.price_undecided' },
      })
    }
    expectOk(await anna.save([{ kind: 'service', coop, id: gardening, fields: { unit: 'hour' } }]))
    expect((await writeQuote(anna, { coop, client, items })).ok).toBe(true)
    // Replaced by a decision in force, it sets nothing any more.
    await decide(anna, coop, 5, '2024-07-16', { service: gardening, priceCents: 2000 }, right)
    expect(await change(right)).toMatchObject({ error: { type: 'price.decision_missing' } })
  })

  it('proposed, leaves the decided one in force for quotes until another decision', async () => {
    const { anna, coop, gardening, write } = await createDesk()
    const decision = await decide(anna, coop, 1, '2024-07-16', { service: gardening, priceCents: 1500 })
    expectOk(await changePrice(anna, { coop, service: gardening, priceCents: 1500, decision }))
    const service = () => anna.record(gardening)?.fields
    expectOk(await proposePrice(anna, { coop, service: gardening, priceCents: 1900 }))
    expect(service()).toMatchObject({ priceCents: 1500, proposedCents: 1900 })
    expectOk(await saveService(anna, { coop, service: gardening, label: 'Jardinage', unit: 'hour', priceCents: 2100 }))
    expect(service()).toMatchObject({ priceCents: 1500, proposedCents: 2100, decision })
    const sent = firstId(expectOk(await sendQuote(anna, { coop, quote: await write() })).ids)
    expect(anna.record(sent)?.fields.lines).toMatchObject([{ unitCents: 1500 }])
    const next = await decide(anna, coop, 2, '2024-07-16', { service: gardening, priceCents: 2100 })
    expectOk(await changePrice(anna, { coop, service: gardening, priceCents: 2100, decision: next }))
    expect(service()).toMatchObject({ priceCents: 2100, decision: next })
    expect(service()?.proposedCents ?? null).toBeNull()
    expect(await proposePrice(anna, { coop, service: gardening, priceCents: 0 })).toMatchObject({
      error: { type: 'price.amount_missing' },
    })
  })

  it('raised at a meeting, reaches new quotes and drafts only: a sent quote is unchanged', async () => {
    const { anna, coop, gardening, write, client, items, exchange, coordinator } = await createDesk()
    const raise = async (number: number, priceCents: number) => {
      const decision = await decide(anna, coop, number, '2024-07-16', { service: gardening, priceCents })
      expectOk(await changePrice(anna, { coop, service: gardening, priceCents, decision }))
    }
    await raise(1, 1500)
    const [first, second] = [await write(), await write()]
    const sent = firstId(expectOk(await sendQuote(anna, { coop, quote: first })).ids)
    const before = JSON.stringify(anna.record(sent)?.fields)
    await raise(2, 1900)
    const later = firstId(expectOk(await sendQuote(anna, { coop, quote: second })).ids)
    await exchange()
    for (const device of [anna, coordinator]) expect(JSON.stringify(device.record(sent)?.fields)).toBe(before)
    expect(anna.record(sent)?.fields.lines).toMatchObject([{ unitCents: 1500, quantity: 2000 }])
    expect(anna.record(later)?.fields.lines).toMatchObject([{ unitCents: 1900 }])
    const fields = { lines: [] }
    expect(await coordinator.save([{ kind: 'sentQuote', coop, id: sent, fields }])).toMatchObject({ ok: false })
    expect(await writeQuote(anna, { coop, quote: first, client, items })).toMatchObject({
      error: { type: 'quote.already_sent' },
    })
  })

  it('goes from draft to sent to signed, once; a new version replaces it', async () => {
    const { anna, coop, gardening, write, client, items } = await createDesk()
    const decision = await decide(anna, coop, 1, '2024-07-16', { service: gardening, priceCents: 1500 })
    expectOk(await changePrice(anna, { coop, service: gardening, priceCents: 1500, decision }))
    const quote = await write()
    const stateOf = (id: RecordId) => readQuotes(anna, coop).find((one) => one.id === id)?.state
    expect(stateOf(quote)).toBe('draft')
    const sentQuote = firstId(expectOk(await sendQuote(anna, { coop, quote })).ids)
    expect(stateOf(quote)).toBe('sent')
    const answer = {
      coop,
      sentQuote,
      answer: 'signed' as const,
      signatory: 'Mme Roche',
      signature: { type: 'ticked' } as const,
    }
    expectOk(await answerQuote(anna, answer))
    expect(stateOf(quote)).toBe('signed')
    expect(await answerQuote(anna, answer)).toMatchObject({ error: { type: 'quote.answered' } })
    const next = firstId(expectOk(await writeQuote(anna, { coop, client, items, amends: sentQuote })).ids)
    expect([stateOf(quote), stateOf(next)]).toEqual(['signed', 'draft'])
    expectOk(await sendQuote(anna, { coop, quote: next }))
    expect([stateOf(quote), stateOf(next)]).toEqual(['replaced', 'sent'])
  })

  it('is left while it is a draft, and taken up again as it was; sent, it is not left any more [D168]', async () => {
    const { anna, coordinator, coop, gardening, write, client, items, exchange } = await createDesk()
    const decision = await decide(anna, coop, 1, '2024-07-16', { service: gardening, priceCents: 1500 })
    expectOk(await changePrice(anna, { coop, service: gardening, priceCents: 1500, decision }))
    const quote = await write()
    const seen = (device: OpenDevice) => readQuotes(device, coop).find((one) => one.id === quote)
    const lines = JSON.stringify(seen(anna)?.quote.lines)
    expectOk(await dropQuote(anna, { coop, quote, dropped: true }))
    await exchange()
    for (const device of [anna, coordinator]) expect(seen(device)?.state).toBe('dropped')
    expect(await sendQuote(anna, { coop, quote })).toMatchObject({ ok: false })
    expect(await writeQuote(anna, { coop, quote, client, items })).toMatchObject({ ok: false })
    expectOk(await dropQuote(coordinator, { coop, quote, dropped: false }))
    await exchange()
    expect(seen(anna)).toMatchObject({ state: 'draft' })
    expect(JSON.stringify(seen(anna)?.quote.lines)).toBe(lines)
    expectOk(await sendQuote(anna, { coop, quote }))
    expect(await dropQuote(anna, { coop, quote, dropped: true })).toMatchObject({
      error: { type: 'quote.already_sent' },
    })
    expect(seen(anna)?.state).toBe('sent')
  })
})

describe('the desk', () => {
  it('takes a client without a door code, and a service without small children', async () => {
    const { anna, coop } = await createDesk()
    const values = { kind: 'person' as const, name: 'M. Brun', address: '8 rue Basse, code 4821' }
    expect(await saveClient(anna, { coop, values })).toMatchObject({ error: { type: 'client.door_code' } })
    expect((await saveClient(anna, { coop, values: { ...values, address: '8 rue Basse' } })).ok).toBe(true)
    const offer = { coop, label: 'Garde d’enfants', unit: 'hour' as const }
    expect(await saveService(anna, { ...offer, youngestChild: 2 })).toMatchObject({
      error: { type: 'service.childcare_under_3' },
    })
    expect((await saveService(anna, { ...offer, youngestChild: 3 })).ok).toBe(true)
  })

  it('stays closed to a coopérant: no key, no record, no writing', async () => {
    const { ines, anna, coordinator, coop, client, exchange } = await createDesk()
    await exchange()
    for (const staff of [anna, coordinator]) expect(staff.record(client)?.fields.name).toBe('Mme Roche')
    expect(ines.canWrite('client', coop)).toBe(false)
    expect(ines.record(client)).toBeUndefined()
    const desk = ines.core.view.spaceId('desk', coop)
    const epochs = ines.core.view.epochs(desk)
    expect(epochs.length).toBeGreaterThan(0)
    for (const { epoch } of epochs) {
      expect(ines.core.keyring.key(desk, epoch)).toBeUndefined()
      expect(anna.core.keyring.key(desk, epoch)).toBeDefined()
    }
    for (const kind of ['client', 'quote', 'sentQuote', 'note', 'payment', 'expense']) {
      expect(ines.records(coop, kind)).toEqual([])
    }
    const save = ines.save([{ kind: 'client', coop, fields: { kind: 'person', name: 'M. Brun' } }])
    expect(await save).toMatchObject({ error: { type: 'save.no_space' } })
  })
})

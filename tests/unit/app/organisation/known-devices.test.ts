import { expect, it } from 'vitest'
import { invite } from '../../../../src/app/organisation/invitations.ts'
import { knownDevices } from '../../../../src/app/organisation/known-devices.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

it('[D159] every device that has access is known with its person, rank, coop and the day of its invitation', async () => {
  const { clock, coop, coordinator, newcomer, anotherDevice, person, exchange, hub } = await createTestCoop()
  const anna = await newcomer('Anna', 'animator')
  clock.set('2024-07-10T08:00:00Z')
  const ines = await newcomer('Inès', 'cooperant')
  clock.set('2024-07-20T08:00:00Z')
  const next = await anotherDevice(ines.me.person, 'cooperant')
  // Invited, and not come: no device of theirs has access.
  const noa = await person('Noa')
  expectOk(
    await invite(coordinator, {
      coop,
      person: noa,
      rank: 'cooperant',
      relaySign: hub.sign.publicKey,
      origin: 'https://demo.invalid',
    }),
  )
  await exchange()
  const told = (view: typeof coordinator.core.view) =>
    knownDevices(view, clock.now())
      .map(({ device, person, rank, coop: of, invitedAt }) => [
        device,
        person,
        rank,
        of,
        invitedAt === undefined ? undefined : new Date(invitedAt).toISOString().slice(0, 10),
      ])
      .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
  const expected = [
    [coordinator.me.device, coordinator.me.person, 'coordinator', undefined, undefined],
    [anna.me.device, anna.me.person, 'animator', coop, '2024-07-01'],
    [ines.me.device, ines.me.person, 'cooperant', coop, '2024-07-10'],
    [next.me.device, ines.me.person, 'cooperant', coop, '2024-07-20'],
  ].sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
  expect(told(coordinator.core.view)).toEqual(expected)
  expect(told(anna.core.view)).toEqual(expected)
  clock.set('2024-07-15T08:00:00Z')
  expect(told(anna.core.view)).toContainEqual([next.me.device, ines.me.person, 'cooperant', coop, undefined])
})

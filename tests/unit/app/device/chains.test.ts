import { expect, test } from 'vitest'
import { isLink } from '../../../../src/app/device/chains.ts'

test('[R67] a chain goes on behind an entry set aside only if its author truly signed it as the next one', () => {
  for (const reason of ['not_allowed', 'unreadable', 'foreign_client', 'foreign_delete', 'not_permitted']) {
    expect(isLink(reason)).toBe(true)
  }
  for (const reason of ['other_org', 'bad_signature', 'broken_chain', 'fork']) expect(isLink(reason)).toBe(false)
})

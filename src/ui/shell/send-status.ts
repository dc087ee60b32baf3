// From what the connection knows to the words of the header. "Envoyé" needs the relay's acknowledgement (`lastSentAt`
// with nothing left to send); the network alone never says it. No network is grey and calm.

import type { SendStatus } from '../../app/carnet-app.ts'
import { statusPictograms as icons } from '../design/icons/status-pictograms.ts'
import type { StatusChipProps } from '../design/parts/status-chip.tsx'
import { formatInstant } from '../i18n/format.ts'
import { t } from '../i18n/t.ts'

export type DeviceKind = 'phone' | 'tablet' | 'computer'

/** « Gardé sur ce téléphone / cette tablette / cet ordinateur » */
export const keptHere = (device: DeviceKind): string =>
  device === 'phone' ? t('states.keptPhone') : device === 'tablet' ? t('states.keptTablet') : t('states.keptComputer')

/** The header's chip for a state of sending. */
export function sendStatusChip(args: {
  readonly status: SendStatus
  readonly device: DeviceKind
  readonly now: number
}): Pick<StatusChipProps, 'icon' | 'text' | 'tone'> {
  const { status, device, now } = args
  if (status.relayRegressed || status.relayChanged)
    return { icon: icons.toReview, text: t('states.toReview'), tone: 'ask' }
  if (status.aside.length > 0)
    return { icon: icons.aside, text: t('states.asideCount', { n: status.aside.length }), tone: 'ask' }
  if (status.link === 'offline') return { icon: icons.offline, text: t('states.offline'), tone: 'calm' }
  if (status.sending) return { icon: icons.sent, text: t('states.sending'), tone: 'calm' }
  if (status.toSend > 0) return { icon: icons.sent, text: t('states.toSend', { n: status.toSend }), tone: 'calm' }
  if (status.lastSentAt !== undefined)
    return { icon: icons.done, text: t('states.sentAt', { time: formatInstant(status.lastSentAt, now) }), tone: 'done' }
  return { icon: icons.kept, text: keptHere(device), tone: 'calm' }
}

import type { Shape } from '../catalogue.ts'
import type { device as reference } from '../fr/device.ts'

export const device: Shape<typeof reference> = {
  now: 'Right now',
  sendLead: 'What you note is kept here, then sent.',
  receivedTitle: 'What you sent, by coop',
  asideTitle: 'Set aside',
  asideReason: 'The team has to check. Nothing is erased.',
  unknownPerson: 'Unknown person',
  items: { one: '{n} item', other: '{n} items' },

  waitingTitle: 'Waiting for your approval',
  nobodyWaits: 'Nobody waits.',
  spokenCode: 'The code that the person tells you',
  spokenCodeHelp: 'Ask for it aloud, not by message.',
  grant: 'Give access',
  granted: 'Done: {name} can come in.',
  contested:
    'Several devices used this invitation. Someone else may have copied it. If in doubt, do not accept and make a new invitation.',
  thisDevice: 'This device',
  kind: { phone: 'This phone', tablet: 'This tablet', computer: 'This computer' },
  access: {
    title: 'Who has access',
    of: 'Who has access: {name}',
    here: 'Device {id}: this one',
    since: 'Device {id}, since the invitation of {day}',
    undated: 'Device {id}',
  },
  keepSheet: 'Keep the recovery sheet in a safe place. Without it, a lost device cannot be replaced.',

  me: 'Me',
  devicesText: 'This device, and who waits to come in',
  storageTitle: 'Room on the device',
  about: 'About',
  aboutText:
    'Carnet de coop keeps everything on your devices, closed by your code. The relay carries messages that it cannot read.',
  licence: 'Free software, under the GNU AGPL licence, version 3 or later.',
}

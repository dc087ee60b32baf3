// The doors of « La vie du groupe »: a page is added by a line here.

import BookOpenText from 'lucide-solid/icons/book-open-text'
import Building from 'lucide-solid/icons/building'
import Gavel from 'lucide-solid/icons/gavel'
import HandHeart from 'lucide-solid/icons/hand-heart'
import Handshake from 'lucide-solid/icons/handshake'
import IdCard from 'lucide-solid/icons/id-card'
import Lightbulb from 'lucide-solid/icons/lightbulb'
import ListTodo from 'lucide-solid/icons/list-todo'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import Mic from 'lucide-solid/icons/mic'
import Share2 from 'lucide-solid/icons/share-2'
import Vote from 'lucide-solid/icons/vote'
import type { IconPart } from '../../design/parts/icon.tsx'
import type { Tone } from '../../design/parts/tile.tsx'
import type { fr } from '../../i18n/fr.ts'
import type { CoopPage } from '../../roles/page-rights.ts'

export interface GroupDoor {
  /** Below the coop's own page. */
  readonly path: CoopPage
  readonly name: keyof typeof fr.group.doors
  readonly icon: IconPart
  readonly tone: Tone
  /** Where there are such records, or for those who may write the first. */
  readonly only?: 'associates'
}

export const groupDoors: readonly GroupDoor[] = [
  { path: 'reunions', name: 'meetings', icon: MessagesSquare, tone: 'sky' },
  { path: 'voter', name: 'votes', icon: Vote, tone: 'sun' },
  { path: 'decisions', name: 'decisions', icon: Gavel, tone: 'seed' },
  { path: 'actions', name: 'actions', icon: ListTodo, tone: 'sun' },
  { path: 'roles', name: 'roles', icon: IdCard, tone: 'sky' },
  { path: 'reglement', name: 'rules', icon: BookOpenText, tone: 'seed' },
  { path: 'comite', name: 'committee', icon: Handshake, tone: 'plain' },
  { path: 'parole', name: 'speaking', icon: Mic, tone: 'sky' },
  { path: 'societaires', name: 'associates', icon: Building, tone: 'sky', only: 'associates' },
  { path: 'idees', name: 'ideas', icon: Lightbulb, tone: 'sky' },
  { path: 'entraide', name: 'help', icon: HandHeart, tone: 'seed' },
  { path: 'modeles', name: 'commons', icon: Share2, tone: 'plain' },
]

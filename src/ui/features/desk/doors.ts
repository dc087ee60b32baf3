// The doors of « L’entreprise »: a page is added by a line here, with who may open it.

import CalendarDays from 'lucide-solid/icons/calendar-days'
import Coins from 'lucide-solid/icons/coins'
import Contact from 'lucide-solid/icons/contact'
import FileText from 'lucide-solid/icons/file-text'
import HandHelping from 'lucide-solid/icons/hand-helping'
import Hash from 'lucide-solid/icons/hash'
import KeyRound from 'lucide-solid/icons/key-round'
import Landmark from 'lucide-solid/icons/landmark'
import Package from 'lucide-solid/icons/package'
import ReceiptText from 'lucide-solid/icons/receipt-text'
import Scale from 'lucide-solid/icons/scale'
import Tag from 'lucide-solid/icons/tag'
import Timer from 'lucide-solid/icons/timer'
import Wallet from 'lucide-solid/icons/wallet'
import type { IconPart } from '../../design/parts/icon.tsx'
import type { Tone } from '../../design/parts/tile.tsx'
import type { fr } from '../../i18n/fr.ts'
import type { CoopPage } from '../../roles/page-rights.ts'

/** What the doors ask of who holds the device. */
export interface AtTheDoor {
  readonly staff: boolean
  readonly coordinator: boolean
  /** They hold the key of the desk: staff, and who is elected to a function that needs it, for their term. */
  readonly desk: boolean
}

export interface Door {
  /** Below the coop's own page. */
  readonly path: CoopPage
  readonly name: keyof typeof fr.desk.doors
  readonly icon: IconPart
  readonly tone: Tone
  readonly opens: (who: AtTheDoor) => boolean
}

const everyone = (): boolean => true
const atTheDesk = ({ desk }: AtTheDoor): boolean => desk

export const doors: readonly Door[] = [
  { path: 'services', name: 'services', icon: Tag, tone: 'seed', opens: everyone },
  { path: 'produits', name: 'products', icon: Package, tone: 'sun', opens: atTheDesk },
  { path: 'caisse', name: 'box', icon: Wallet, tone: 'seed', opens: everyone },
  { path: 'clients', name: 'clients', icon: Contact, tone: 'clay', opens: atTheDesk },
  { path: 'devis', name: 'quotes', icon: FileText, tone: 'sky', opens: atTheDesk },
  { path: 'notes', name: 'notes', icon: ReceiptText, tone: 'seed', opens: atTheDesk },
  { path: 'numeros', name: 'numbers', icon: Hash, tone: 'plain', opens: ({ coordinator }) => coordinator },
  {
    path: 'rapprochement',
    name: 'bank',
    icon: Landmark,
    tone: 'plain',
    opens: ({ coordinator }) => coordinator,
  },
  { path: 'mentions', name: 'sheets', icon: Scale, tone: 'plain', opens: ({ coordinator }) => coordinator },
  { path: 'missions', name: 'missions', icon: HandHelping, tone: 'sun', opens: everyone },
  { path: 'planning', name: 'planning', icon: CalendarDays, tone: 'sky', opens: everyone },
  { path: 'heures/a-confirmer', name: 'hours', icon: Timer, tone: 'sky', opens: ({ staff }) => staff },
  { path: 'lecteurs', name: 'readers', icon: KeyRound, tone: 'plain', opens: everyone },
  { path: 'partage', name: 'share', icon: Coins, tone: 'sun', opens: everyone },
]

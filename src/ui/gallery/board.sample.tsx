import Plus from 'lucide-solid/icons/plus'
import type { JSX } from 'solid-js'
import { Chip } from '../design/parts/chip.tsx'
import { Columns } from '../design/parts/form.tsx'
import { LinkButton } from '../design/parts/link-button.tsx'
import { Page } from '../design/parts/page.tsx'
import { Figure, Table } from '../design/parts/table.tsx'
import { formatMoney, marginDate } from '../i18n/format.ts'
import { FrameSample } from './frame.sample.tsx'

const coops = [
  { name: 'CJS Clermont', people: 15, jobs: 42, cents: 487_000, seen: 'il y a 2 heures', todo: '3 heures à valider' },
  { name: 'La Belle Coop', people: 13, jobs: 11, cents: 214_000, seen: 'hier', todo: '' },
  {
    name: 'KPA Croix-de-Neyrat',
    people: 7,
    jobs: 23,
    cents: 332_050,
    seen: 'il y a 2 jours',
    todo: 'CAPE : fin dans 28 jours',
  },
]

export function BoardSample(): JSX.Element {
  return (
    <FrameSample status="Envoyé, 14 h 20">
      <Page
        date={marginDate('2024-07-17')}
        title="Mes coops"
        windowTitle="Mes coops"
        wide={true}
        action={
          <LinkButton kind="main" icon={Plus} href="/galerie/fields">
            Créer une coop
          </LinkButton>
        }
      >
        <Columns>
          <Figure value="35" label="personnes" text="sur 3 coops" />
          <Figure value="76" label="missions" text="14 cette semaine" />
          <Figure value="10 330 €" label="de chiffre d’affaires" text="notes payées 9 220 €" />
        </Columns>
        <Table
          caption="Coops"
          captionHidden={true}
          rows={coops}
          columns={[
            { title: 'Coop', cell: (coop) => coop.name },
            { title: 'Personnes', figures: true, cell: (coop) => coop.people },
            { title: 'Missions', figures: true, cell: (coop) => coop.jobs },
            { title: 'Chiffre d’affaires', figures: true, cell: (coop) => formatMoney(coop.cents) },
            { title: 'Dernières nouvelles', cell: (coop) => `Vu ${coop.seen}` },
            {
              title: 'À traiter',
              cell: (coop) => (coop.todo ? <Chip tone="sun">{coop.todo}</Chip> : 'Rien à traiter'),
            },
          ]}
        />
      </Page>
    </FrameSample>
  )
}

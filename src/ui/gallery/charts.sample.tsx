import Handshake from 'lucide-solid/icons/handshake'
import Vote from 'lucide-solid/icons/vote'
import type { JSX } from 'solid-js'
import { SectionTitle } from '../design/parts/card.tsx'
import { ColumnsChart } from '../design/parts/columns-chart.tsx'
import { Columns } from '../design/parts/form.tsx'
import { FunnelChart } from '../design/parts/funnel-chart.tsx'
import { Page } from '../design/parts/page.tsx'
import { Progress, ProgressRing, Steps } from '../design/parts/progress.tsx'
import { Radar } from '../design/parts/radar.tsx'
import { Timeline } from '../design/parts/timeline.tsx'
import { formatDuration } from '../i18n/format.ts'
import { FrameSample } from './frame.sample.tsx'

const skills = ['Écouter', 'Expliquer', 'Décider à plusieurs', 'Compter', 'Organiser une journée', 'Réparer']
const words = (value: number | null): string => (value === null ? 'pas encore vu' : `niveau ${value}`)
const hours = (value: number | null): string => (value === null ? 'pas de mission' : formatDuration(value))

/** What shows a path, a shape or a progress, with much, little and nothing in it. */
export function ChartsSample(): JSX.Element {
  const chart = { axisTitle: 'Compétence', words, tableLabel: 'Voir le tableau' } as const
  const weeks = { axisTitle: 'Semaine', words: hours, tableLabel: 'Voir le tableau' } as const
  return (
    <FrameSample>
      <Page title="Parcours" windowTitle="Parcours">
        <SectionTitle>Frise</SectionTitle>
        <Timeline
          label="Parcours de Inès"
          entries={[
            { date: '2024-07-16', day: '16', month: 'juil. 2024', title: 'A voté', icon: Vote, tone: 'sun' },
            {
              date: '2024-07-16',
              day: '16',
              month: 'juil. 2024',
              title: 'Mission de jardinage',
              text: 'Deux heures chez une personne du quartier, avec Yanis et Maximilienne-Alexandrine',
              href: '/galerie/parcours',
            },
            {
              date: '2024-07-01',
              day: '1er',
              month: 'juil. 2024',
              title: 'Premier accueil',
              icon: Handshake,
              tone: 'sky',
            },
          ]}
        />
        <SectionTitle>Entonnoir</SectionTitle>
        <FunnelChart
          label="De la maturation aux contrats"
          axisTitle="Étape"
          axes={['En maturation', 'CAPE', 'Contrat d’entrepreneur salarié']}
          series={[{ label: 'Personnes', tone: 'seed', values: [8, 5, null] }]}
          words={(value) => (value === null ? 'pas connu' : String(value))}
          tableLabel="Voir le tableau"
        />
        <SectionTitle>Radar</SectionTitle>
        <Radar
          {...chart}
          label="Les six compétences"
          max={4}
          axes={skills}
          series={[
            { label: 'L’équipe', tone: 'seed', values: [3, 2, null, 4, 2, 3] },
            { label: 'Inès', tone: 'clay', values: [2, 2, 3, 3, 1, 4] },
          ]}
          tableOpen={true}
        />
        <Radar
          {...chart}
          label="Rien encore"
          text="Le dessin grandit avec les premiers bilans."
          max={4}
          axes={skills}
          series={[{ label: 'L’équipe', tone: 'seed', values: skills.map(() => null) }]}
        />
        <SectionTitle>Colonnes</SectionTitle>
        <ColumnsChart
          {...weeks}
          label="Mes heures, semaine après semaine"
          axes={['S 27', 'S 28', 'S 29', 'S 30', 'S 31', 'S 32']}
          series={[{ label: 'Heures', tone: 'seed', values: [180, 330, null, 660, 45, 0] }]}
        />
        <ColumnsChart
          {...weeks}
          label="Heures prévues et faites"
          axes={['S 27', 'S 28', 'S 29']}
          series={[
            { label: 'Prévues', tone: 'sky', values: [240, 240, 300] },
            { label: 'Faites', tone: 'clay', values: [180, 330, null] },
          ]}
        />
        <SectionTitle>Avancement</SectionTitle>
        <Columns>
          <ProgressRing label="Saison" value={5} max={8} text="semaine 5 sur 8" />
          <ProgressRing label="Pas commencé" value={0} max={8} text="0 mission sur 8" />
          <ProgressRing label="Fini" value={8} max={8} text="les 8 conseils ont eu lieu" />
        </Columns>
        <Progress label="Création de la saison" value={5} max={8} text="semaine 5 sur 8" />
        <Steps label="Étapes" steps={['Le service', 'La durée', 'Garder']} current={1} doneLabel="fait" />
        <Steps
          label="Étapes de la personne qui reçoit la prestation"
          steps={['Premier accueil avec l’équipe', 'Contrat d’appui', 'Ouverture de la saison de la coopérative']}
          current={3}
          doneLabel="fait"
        />
      </Page>
    </FrameSample>
  )
}

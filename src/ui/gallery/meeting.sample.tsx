import Hand from 'lucide-solid/icons/hand'
import ScanQrCode from 'lucide-solid/icons/scan-qr-code'
import Vote from 'lucide-solid/icons/vote'
import { createSignal, For, type JSX } from 'solid-js'
import { Bar } from '../design/parts/bar.tsx'
import { Button } from '../design/parts/button.tsx'
import { Card } from '../design/parts/card.tsx'
import { Chip } from '../design/parts/chip.tsx'
import { Actions } from '../design/parts/form.tsx'
import { List, ListRow } from '../design/parts/list.tsx'
import { Page } from '../design/parts/page.tsx'
import { PersonRow } from '../design/parts/person.tsx'
import { Tabs } from '../design/parts/tabs.tsx'
import { marginDate } from '../i18n/format.ts'
import { FrameSample } from './frame.sample.tsx'

const names = ['Awen', 'Inès', 'Yanis', 'Maëlle', 'Soan', 'Lina', 'Noé', 'Fatou', 'Elouan', 'يوسف']

export function MeetingSample(): JSX.Element {
  const [tab, setTab] = createSignal<'agenda' | 'people'>('agenda')
  const [present, setPresent] = createSignal<readonly string[]>(names.slice(0, 8))
  return (
    <FrameSample status="Gardé sur cette tablette">
      <Page date={marginDate('2024-07-16')} title="Réunion" lead="conseil 3 sur 8" windowTitle="Réunion">
        <Tabs
          label="Parties de la réunion"
          value={tab()}
          onChange={setTab}
          tabs={[
            { value: 'agenda', label: 'Sujets' },
            { value: 'people', label: 'Présences', count: present().length },
          ]}
        >
          {tab() === 'agenda' ? (
            <>
              <List ordered={true} label="Sujets">
                <ListRow title="Bilan de la semaine" text={<bdi>Inès</bdi>} end={<Chip tone="plain">10 min</Chip>} />
                <ListRow
                  title="Prix du jardinage"
                  text={<bdi>Yanis</bdi>}
                  end={<Chip>reste 6 min</Chip>}
                  href="/galerie/meeting"
                />
              </List>
              <Card
                kind="live"
                title="Passer le jardinage à 18 € de l’heure à partir de lundi"
                end={
                  <Chip tone="sun" icon={Vote}>
                    Proposition, majorité simple
                  </Chip>
                }
              >
                <Bar
                  total={12}
                  parts={[
                    { label: 'pour', value: 6, tone: 'seed' },
                    { label: 'contre', value: 2, tone: 'clay' },
                    { label: 'abstentions', value: 2, tone: 'grey' },
                  ]}
                  rest="attendus : Malo, Ilyes"
                />
                <Actions>
                  <Button kind="main" icon={ScanQrCode}>
                    Recevoir un vote
                  </Button>
                  <Button icon={Hand}>À main levée</Button>
                  <Button>Clore le vote</Button>
                </Actions>
              </Card>
            </>
          ) : (
            <List label="Présences">
              <For each={names}>
                {(name, index) => (
                  <PersonRow
                    name={name}
                    id={String(index())}
                    pressed={present().includes(name)}
                    onClick={() =>
                      setPresent((list) =>
                        list.includes(name) ? list.filter((kept) => kept !== name) : [...list, name],
                      )
                    }
                  />
                )}
              </For>
            </List>
          )}
        </Tabs>
      </Page>
    </FrameSample>
  )
}

import MousePointerClick from 'lucide-solid/icons/mouse-pointer-click'
import { createSignal, For, type JSX } from 'solid-js'
import { Button } from '../design/parts/button.tsx'
import { EmptyState } from '../design/parts/empty-state.tsx'
import { List } from '../design/parts/list.tsx'
import { Page } from '../design/parts/page.tsx'
import { Panes } from '../design/parts/panes.tsx'
import { PersonDisc, PersonRow } from '../design/parts/person.tsx'
import { FrameSample } from './frame.sample.tsx'

const people = ['Inès', 'Yanis', 'Marie-Emmanuelle Vandenbroucke-Rakotomalala']
const hrefOf = (name: string): string => `#${people.indexOf(name)}`

/** A list, one of its records, or both. */
export function PanesSample(): JSX.Element {
  const [chosen, setChosen] = createSignal<string | undefined>(people.at(-1))
  return (
    <FrameSample>
      <Panes
        wide={window.innerWidth >= 820}
        current={chosen() && hrefOf(chosen() ?? '')}
        list={
          <Page title="Personnes" windowTitle="Personnes" action={<Button kind="main">Premier accueil</Button>}>
            <List label="Personnes">
              <For each={people}>{(name) => <PersonRow id={name} name={name} href={hrefOf(name)} />}</For>
            </List>
          </Page>
        }
        record={
          <Page
            title={<bdi>{chosen()}</bdi>}
            windowTitle="Une personne"
            back={{ href: '#', label: 'Personnes' }}
            aside={<PersonDisc name={chosen() ?? ''} id={chosen() ?? ''} size="big" />}
          >
            <Button onClick={() => setChosen(undefined)}>Fermer cette page</Button>
          </Page>
        }
        empty={<EmptyState picture={MousePointerClick} text="Touchez une ligne de la liste : elle s’ouvre ici." />}
      />
    </FrameSample>
  )
}

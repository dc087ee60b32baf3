import Clock from 'lucide-solid/icons/clock'
import Hourglass from 'lucide-solid/icons/hourglass'
import Lightbulb from 'lucide-solid/icons/lightbulb'
import MapPinCheck from 'lucide-solid/icons/map-pin-check'
import Phone from 'lucide-solid/icons/phone'
import Plus from 'lucide-solid/icons/plus'
import Users from 'lucide-solid/icons/users'
import Vote from 'lucide-solid/icons/vote'
import type { JSX } from 'solid-js'
import { Button } from '../design/parts/button.tsx'
import { Card, CardLine } from '../design/parts/card.tsx'
import { Icon } from '../design/parts/icon.tsx'
import { LinkButton } from '../design/parts/link-button.tsx'
import { Page } from '../design/parts/page.tsx'
import { PersonDisc } from '../design/parts/person.tsx'
import { Tile, Tiles } from '../design/parts/tile.tsx'
import { marginDate } from '../i18n/format.ts'
import { FrameSample } from './frame.sample.tsx'

export function HomeSample(): JSX.Element {
  return (
    <FrameSample>
      <Page
        date={marginDate('2024-07-13')}
        title={<>Bonjour Inès</>}
        windowTitle="Accueil"
        aside={<PersonDisc name="Inès" id="b" />}
        action={
          <LinkButton kind="main" icon={Plus} href="/galerie/fields">
            Noter une mission
          </LinkButton>
        }
      >
        <Card kind="hero" kicker="Ma prochaine mission" title="Jardinage chez Mme L.">
          <CardLine icon={<Icon of={Clock} />}>aujourd’hui, de 14 h à 16 h</CardLine>
          <CardLine icon={<Icon of={Users} />}>avec Yanis</CardLine>
          <Button icon={MapPinCheck}>Je suis arrivée</Button>
        </Card>
        <Tiles>
          <Tile
            href="/galerie/meeting"
            icon={Vote}
            tone="sun"
            title="Voter"
            text="Une proposition attend votre choix"
            count={1}
            countLabel="1 proposition"
          />
          <Tile href="/galerie/parts" icon={Hourglass} title="Mes heures" text="11 h cette semaine" />
          <Tile
            href="/galerie/parts"
            icon={Lightbulb}
            tone="sky"
            title="Proposer une idée"
            text="On en parle à la réunion"
          />
          <Tile
            href="/galerie/parts"
            icon={Phone}
            tone="plain"
            title="Appeler l’équipe"
            text="Aucun numéro noté. Demandez-le à l’équipe."
          />
        </Tiles>
      </Page>
    </FrameSample>
  )
}

import CloudOff from 'lucide-solid/icons/cloud-off'
import Trash from 'lucide-solid/icons/trash'
import Users from 'lucide-solid/icons/users'
import { createSignal, For, type JSX } from 'solid-js'
import { Banner } from '../design/parts/banner.tsx'
import { Button } from '../design/parts/button.tsx'
import { Card, SectionTitle } from '../design/parts/card.tsx'
import { Chip } from '../design/parts/chip.tsx'
import { BottomSheet, Dialog } from '../design/parts/dialog.tsx'
import { EmptyState } from '../design/parts/empty-state.tsx'
import { ErrorState } from '../design/parts/error-state.tsx'
import { Actions, Stack } from '../design/parts/form.tsx'
import { List, ListRow } from '../design/parts/list.tsx'
import { Loading, Working } from '../design/parts/loading.tsx'
import { MoveButtons } from '../design/parts/move-buttons.tsx'
import { Page } from '../design/parts/page.tsx'
import { Progress } from '../design/parts/progress.tsx'
import { QrPicture } from '../design/parts/qr-picture.tsx'
import { StatusChip } from '../design/parts/status-chip.tsx'
import { useToasts } from '../shell/toast-context.tsx'
import { FrameSample } from './frame.sample.tsx'

export function PartsSample(): JSX.Element {
  const toasts = useToasts()
  const [dialog, setDialog] = createSignal(false)
  const [sheet, setSheet] = createSignal(false)
  const [tasks, setTasks] = createSignal<readonly string[]>(['Arroser', 'Tailler', 'Ramasser'])
  const move = (task: string, by: -1 | 1): void => {
    const other = tasks()[tasks().indexOf(task) + by]
    setTasks((all) => all.map((one) => (one === task ? (other ?? one) : one === other ? task : one)))
  }
  return (
    <FrameSample>
      <Page title="Pièces" windowTitle="Pièces">
        <SectionTitle>Boutons</SectionTitle>
        <Actions>
          <Button kind="main">Garder</Button>
          <Button>Changer</Button>
          <Button kind="quiet">Plus tard</Button>
          <Button kind="danger" icon={Trash}>
            Bloquer ce téléphone
          </Button>
          <Button disabled={true}>Impossible</Button>
          <Button busy={true}>Envoi</Button>
        </Actions>
        <Actions>
          <Button
            onClick={() =>
              toasts.show({
                text: 'C’est noté : jardinage, samedi, de 14 h à 16 h.',
                action: { label: 'Annuler', onClick: () => setDialog(false) },
              })
            }
          >
            Message
          </Button>
          <Button onClick={() => setDialog(true)}>Dialogue</Button>
          <Button onClick={() => setSheet(true)}>Feuille</Button>
        </Actions>
        <SectionTitle>États</SectionTitle>
        <Actions>
          <StatusChip icon={CloudOff} text="3 à envoyer" href="/galerie/parts" />
          <StatusChip icon={CloudOff} tone="done" text="Envoyé, 14 h 20" />
          <StatusChip icon={CloudOff} tone="ask" text="À revoir" href="/galerie/parts" />
          <Chip>Gardé</Chip>
          <Chip tone="sun">3 heures à valider</Chip>
          <Chip tone="clay">Accord assureur manquant</Chip>
          <Chip tone="sky">Réunion</Chip>
          <Chip tone="plain">10 min</Chip>
        </Actions>
        <Banner kind="news" actions={<Button>Installer maintenant</Button>}>
          Nouvelle version prête. Elle s’installe quand vous avez fini.
        </Banner>
        <Banner kind="attention">Deux réponses différentes. Choisissez la bonne. L’autre reste gardée.</Banner>
        <Progress label="Création de la saison" value={5} max={8} text="semaine 5 sur 8" />
        <Loading label="Un instant…" />
        <Working label="L’invitation se prépare…" />
        <Stack>
          <p>Une ligne.</p>
          <p>Une autre, à sa distance.</p>
        </Stack>
        <EmptyState
          picture={Users}
          text="La liste est vide. Faites un premier accueil ou invitez quelqu’un."
          action={<Button>Inviter</Button>}
        />
        <ErrorState
          title="Cette page n’a pas pu s’ouvrir"
          text="Ce que vous avez gardé est toujours là."
          action={<Button>Réessayer</Button>}
        />
        <Card title="Une carte" kicker="samedi">
          <p>Son contenu.</p>
        </Card>
        <Card kind="note">
          <p>Une remarque.</p>
        </Card>
        <List label="Dans l’ordre">
          <For each={tasks()}>
            {(task, at) => (
              <ListRow
                title={task}
                end={
                  <MoveButtons
                    up={`Monter : ${task}`}
                    down={`Descendre : ${task}`}
                    first={at() === 0}
                    last={at() === tasks().length - 1}
                    onMove={(by) => move(task, by)}
                  />
                }
              />
            )}
          </For>
        </List>
        <QrPicture text="https://carnet.example/rejoindre#abcdefghijklmnop" label="Invitation" />
        <Dialog
          open={dialog()}
          onClose={() => setDialog(false)}
          title="Passer la tablette"
          closeLabel="Fermer"
          actions={
            <>
              <Button onClick={() => setDialog(false)}>Annuler</Button>
              <Button kind="main" onClick={() => setDialog(false)}>
                Passer
              </Button>
            </>
          }
        >
          <p>Donnez la tablette à Inès. Seule cette page est ouverte.</p>
        </Dialog>
        <BottomSheet open={sheet()} onClose={() => setSheet(false)} title="Ajouter" closeLabel="Fermer">
          <p>Une personne, une mission, une réunion, un message.</p>
        </BottomSheet>
      </Page>
    </FrameSample>
  )
}

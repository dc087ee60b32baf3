import { createSignal, type JSX } from 'solid-js'
import { Button } from '../design/parts/button.tsx'
import { SectionTitle } from '../design/parts/card.tsx'
import { Dialog } from '../design/parts/dialog.tsx'
import { Actions } from '../design/parts/form.tsx'
import { LongList } from '../design/parts/long-list.tsx'
import { Page } from '../design/parts/page.tsx'
import { PersonRow } from '../design/parts/person.tsx'
import { PrintSheet } from '../design/parts/print-sheet.tsx'
import { Table } from '../design/parts/table.tsx'
import { useToasts } from '../shell/toast-context.tsx'
import { FrameSample } from './frame.sample.tsx'

const hours = Array.from({ length: 12 }, (_, index) => ({
  day: `${index + 1} juillet`,
  person: ['Inès', 'Yanis', 'Maximilienne-Alexandrine'][index % 3] ?? '',
  length: '2 h',
}))
const people = Array.from({ length: 500 }, (_, index) => ({ id: String(index), name: `Prénom ${index + 1}` }))

/** Sheets of paper, a list of five hundred, and a message over a dialog. */
export function PaperSample(): JSX.Element {
  const toasts = useToasts()
  const [dialog, setDialog] = createSignal(false)
  return (
    <FrameSample>
      <Page title="Papier" windowTitle="Papier">
        <Actions>
          <Button onClick={() => setDialog(true)}>Dialogue</Button>
        </Actions>
        <PrintSheet
          title="Feuille de présences"
          from="CJS Clermont, Coop 63"
          facts="13 juillet 2024, matin"
          demoMark="Données d’exemple"
          signatures={[
            {
              label: 'Inès, coopérante',
              signature: { type: 'drawn', strokes: [[80, 150, 60, -90, 40, 60, 90, -40, 160, 30]] },
            },
            { label: 'Yanis, coopérant', signature: { type: 'ticked' }, tickedText: 'A signé sans dessiner' },
            { label: 'Amel, animatrice' },
          ]}
          footer="Gardée cinq ans par Coop 63."
        >
          <Table
            caption="Heures"
            captionHidden={true}
            rows={hours}
            columns={[
              { title: 'Jour', cell: ({ day }) => day },
              { title: 'Personne', cell: ({ person }) => person },
              { title: 'Durée', figures: true, cell: ({ length }) => length },
            ]}
          />
        </PrintSheet>
        <PrintSheet title="Relevé d’heures" from="CJS Clermont" landscape={true}>
          <p>Sur une feuille en largeur, sans signature.</p>
        </PrintSheet>
        <SectionTitle>Cinq cents personnes</SectionTitle>
        <LongList items={people} label="Personnes">
          {(person) => (
            <PersonRow id={person.id} name={person.name} text="coopérante ou coopérant" href="/galerie/papier" />
          )}
        </LongList>
        <Dialog
          open={dialog()}
          onClose={() => setDialog(false)}
          title="Changer la durée"
          closeLabel="Fermer"
          actions={
            <Button
              kind="main"
              onClick={() =>
                toasts.show({
                  text: 'C’est noté : 2 h.',
                  action: { label: 'Annuler', onClick: () => setDialog(false) },
                })
              }
            >
              Garder
            </Button>
          }
        >
          <p>Le message paraît dans le dialogue : derrière lui, personne ne pourrait le toucher.</p>
        </Dialog>
      </Page>
    </FrameSample>
  )
}

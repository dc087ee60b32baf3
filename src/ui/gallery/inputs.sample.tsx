import { createSignal, type JSX } from 'solid-js'
import type { Signature } from '../../base/signature.ts'
import { SectionTitle } from '../design/parts/card.tsx'
import { DurationField } from '../design/parts/duration-field.tsx'
import { Columns, Form } from '../design/parts/form.tsx'
import { MoneyField } from '../design/parts/money-field.tsx'
import { Page } from '../design/parts/page.tsx'
import { PeoplePicker } from '../design/parts/people-picker.tsx'
import { PhotoField } from '../design/parts/photo-field.tsx'
import type { Photo } from '../design/parts/shrink-photo.ts'
import { SignaturePad, SignatureView } from '../design/parts/signature-pad.tsx'
import { Stepper } from '../design/parts/stepper.tsx'
import { formatDuration } from '../i18n/format.ts'
import { FrameSample } from './frame.sample.tsx'

const names = 'Awen Inès Yanis Maëlle Soan Lina Noé Fatou Elouan يوسف Maximilienne-Alexandrine Zoé Ilyes Malo'.split(
  ' ',
)
const people = names.map((name, index) => ({
  id: String(index),
  name,
  text: index === 5 ? 'absente aujourd’hui' : undefined,
  disabled: index === 5,
}))
const inked: Signature = {
  type: 'drawn',
  strokes: [
    [70, 150, 30, -70, 20, -10, 5, 40, -20, 60, 40, -50, 25, 10, -10, 35, 45, -40, 20, 30, 60, -25, 110, 10],
    [120, 190, 260, -14],
  ],
}
const steps = { lessLabel: 'Moins', moreLabel: 'Plus', min: 0, max: 15 } as const
const lengths = {
  presets: [60, 90, 120, 180, 240],
  show: formatDuration,
  otherLabel: 'Autre durée',
  lessLabel: 'Un quart d’heure de moins',
  moreLabel: 'Un quart d’heure de plus',
} as const
const pad = {
  padText: 'Signez ici avec le doigt',
  clearLabel: 'Effacer',
  tickLabel: 'Je signe : Inès',
  signedText: 'Signature notée',
} as const
const filter = { filterLabel: 'Chercher un prénom', noneFound: 'Personne de ce prénom ici.' } as const

const camera = {
  takeLabel: 'Prendre une photo',
  chooseLabel: 'Choisir une photo',
  removeLabel: 'Enlever la photo',
  busyText: 'Un instant…',
  previewLabel: 'La photo choisie',
  refusal: () => 'Photo : elle ne peut pas être lue. Prenez-en une autre.',
} as const

/** Fields made of several controls, each at rest, filled, with an error, disabled and with long words. */
export function InputsSample(): JSX.Element {
  const [count, setCount] = createSignal<number | undefined>(3)
  const [empty, setEmpty] = createSignal<number>()
  const [minutes, setMinutes] = createSignal<number | undefined>(105)
  const [cents, setCents] = createSignal<number | undefined>(1250)
  const [missing, setMissing] = createSignal<number>()
  const [team, setTeam] = createSignal<readonly string[]>(['1', '2'])
  const [chair, setChair] = createSignal<readonly string[]>(['0'])
  const [signature, setSignature] = createSignal<Signature>()
  const [signed, setSigned] = createSignal<Signature | undefined>(inked)
  const [photo, setPhoto] = createSignal<Photo>()
  return (
    <FrameSample>
      <Page title="Saisir" windowTitle="Saisir">
        <Form onSubmit={() => setEmpty(undefined)}>
          <SectionTitle>Nombre</SectionTitle>
          <Columns>
            <Stepper {...steps} label="Personnes" value={count()} onChange={setCount} />
            <Stepper {...steps} label="Voix" hint="facultatif" value={empty()} onChange={setEmpty} start={5} />
            <Stepper
              {...steps}
              label="Places dans le véhicule de remplacement"
              help="Comptez aussi la personne qui conduit."
              error="Places : il en manque deux. Ajoutez-les, ou enlevez quelqu’un."
              value={15}
              onChange={setCount}
            />
            <Stepper {...steps} label="Réunion close" value={4} onChange={setCount} disabled={true} />
          </Columns>
          <SectionTitle>Durée</SectionTitle>
          <DurationField {...lengths} label="Combien de temps ?" minutes={minutes()} onChange={setMinutes} />
          <Columns>
            <DurationField
              {...lengths}
              label="Durée de la pause"
              help="Au-delà de quatre heures et demie de travail."
              error="Mission impossible à prévoir : il manque une pause. Ajoutez 30 minutes."
              minutes={empty()}
              onChange={setEmpty}
            />
            <DurationField {...lengths} label="Heures validées" minutes={120} onChange={setMinutes} disabled={true} />
          </Columns>
          <SectionTitle>Argent</SectionTitle>
          <Columns>
            <MoneyField label="Prix de l’heure" cents={cents()} onInput={setCents} />
            <MoneyField
              label="Montant"
              hint="facultatif"
              help="Écrivez 12,50 pour 12 euros 50."
              cents={missing()}
              onInput={setMissing}
              error={missing() === undefined ? 'Montant : il manque. Écrivez un nombre, par exemple 12,50.' : undefined}
            />
            <MoneyField label="Note déjà payée" cents={123_456} onInput={setCents} disabled={true} />
          </Columns>
          <SectionTitle>Personnes</SectionTitle>
          <PeoplePicker {...filter} label="Qui vient ?" people={people} chosen={team()} onChange={setTeam} />
          <PeoplePicker
            {...filter}
            label="Qui anime ?"
            help="Une seule personne."
            single={true}
            people={people.slice(0, 5)}
            chosen={chair()}
            onChange={setChair}
            error={chair().length === 0 ? 'Qui anime : il manque quelqu’un.' : undefined}
          />
          <PeoplePicker
            {...filter}
            label="Équipe validée"
            people={people.slice(9, 12)}
            chosen={['9']}
            onChange={setTeam}
            disabled={true}
          />
          <SectionTitle>Signature</SectionTitle>
          <Columns>
            <SignaturePad {...pad} label="Inès signe" signature={signature()} onChange={setSignature} />
            <SignaturePad
              {...pad}
              label="Signature de la personne qui reçoit la prestation"
              help="Un seul trait suffit."
              error="Signature : il en manque une. Signez, ou cochez la case."
              signature={undefined}
              onChange={setSignature}
            />
            <SignaturePad {...pad} label="Déjà signé" signature={signed()} onChange={setSigned} />
            <SignaturePad {...pad} label="Coché" signature={{ type: 'ticked' }} onChange={setSigned} disabled={true} />
          </Columns>
          <Columns>
            <SignatureView signature={inked} label="Signature de Inès" tickedText="A signé sans dessiner" />
            <SignatureView
              signature={{ type: 'ticked' }}
              label="Signature de Yanis"
              tickedText="A signé sans dessiner"
            />
          </Columns>
          <SectionTitle>Photo</SectionTitle>
          <PhotoField {...camera} label="Le chantier fini" hint="facultatif" photo={photo()} onChange={setPhoto} />
          <Columns>
            <PhotoField
              {...camera}
              label="Photo du matériel"
              help="Sans visage, sans adresse."
              error="Photo : il en manque une. Prenez-la avant de partir."
              photo={undefined}
              onChange={setPhoto}
            />
            <PhotoField {...camera} label="Mission close" photo={undefined} onChange={setPhoto} disabled={true} />
          </Columns>
        </Form>
      </Page>
    </FrameSample>
  )
}

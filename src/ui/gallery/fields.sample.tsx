import Check from 'lucide-solid/icons/check'
import { createSignal, type JSX } from 'solid-js'
import { servicePictograms } from '../design/icons/service-pictograms.ts'
import { Button } from '../design/parts/button.tsx'
import { CheckField } from '../design/parts/check-field.tsx'
import { Chips } from '../design/parts/chips.tsx'
import { ChoiceTiles } from '../design/parts/choice-tiles.tsx'
import { CodeInput } from '../design/parts/code-input.tsx'
import { DateField } from '../design/parts/date-field.tsx'
import { Columns, Form } from '../design/parts/form.tsx'
import { NumberField } from '../design/parts/number-field.tsx'
import { Page } from '../design/parts/page.tsx'
import { SegmentedChoice } from '../design/parts/segmented-choice.tsx'
import { SelectField } from '../design/parts/select-field.tsx'
import { TextArea } from '../design/parts/text-area.tsx'
import { TextField } from '../design/parts/text-field.tsx'
import { TimeField } from '../design/parts/time-field.tsx'
import { formatDuration, formatTimeRange, marginDate } from '../i18n/format.ts'
import { FrameSample } from './frame.sample.tsx'

const ends: Record<string, string> = { '60': '15:00', '90': '15:30', '120': '16:00', '180': '17:00', '240': '18:00' }

export function FieldsSample(): JSX.Element {
  const [service, setService] = createSignal<string>('gardening')
  const [minutes, setMinutes] = createSignal('120')
  const [name, setName] = createSignal('')
  const [note, setNote] = createSignal('Aime le travail dehors.\nA déjà tenu une caisse.')
  const [price, setPrice] = createSignal<number | undefined>(18)
  const [likes, setLikes] = createSignal<readonly string[]>(['garden'])
  const [pin, setPin] = createSignal('123')
  const [place, setPlace] = createSignal<'a' | 'b' | ''>('')
  const [read, setRead] = createSignal(true)
  const [answer, setAnswer] = createSignal<'yes' | 'no' | 'later'>('yes')
  return (
    <FrameSample>
      <Page
        date={marginDate('2024-07-13')}
        title="Combien de temps ?"
        lead="Jardinage, samedi 13 juillet"
        windowTitle="Champs"
        back={{ href: '/galerie/home', label: 'Noter une mission' }}
        aside={<span>2 sur 3</span>}
        action={
          <Button kind="main" icon={Check}>
            Garder
          </Button>
        }
      >
        <Form onSubmit={() => setName('')}>
          <ChoiceTiles
            label="Durée"
            labelHidden={true}
            value={minutes()}
            onChange={setMinutes}
            choices={[
              ...Object.entries(ends).map(([value, end]) => ({
                value,
                label: formatDuration(Number(value)),
                text: formatTimeRange('14:00', end),
              })),
              { value: 'other', label: 'Autre', text: 'choisir les heures' },
            ]}
          />
          <ChoiceTiles
            label="Quel service ?"
            value={service()}
            onChange={setService}
            choices={Object.entries(servicePictograms).map(([value, picture]) => ({ value, label: value, picture }))}
          />
          <TextField
            label="Prénom"
            help="Comme la personne veut être appelée."
            value={name()}
            onInput={setName}
            capitalize="words"
            error={name() === '' ? 'Prénom : il manque. Écrivez le prénom, ou un surnom.' : undefined}
          />
          <TextArea label="Note" hint="facultatif" value={note()} onInput={setNote} />
          <Columns>
            <DateField label="Jour" value="2024-07-13" onInput={() => setRead(true)} />
            <TimeField label="Début" value="14:00" onInput={() => setRead(true)} />
            <NumberField label="Prix de l’heure" unit="€" value={price()} onInput={setPrice} />
            <SelectField
              label="Lieu"
              emptyLabel="Choisir"
              value={place()}
              onChange={setPlace}
              choices={[
                { value: 'a', label: 'Mission locale' },
                { value: 'b', label: 'École' },
              ]}
            />
          </Columns>
          <SegmentedChoice
            label="D’accord ?"
            value={answer()}
            onChange={setAnswer}
            choices={[
              { value: 'yes', label: 'Oui' },
              { value: 'no', label: 'Non' },
              { value: 'later', label: 'Plus tard' },
            ]}
          />
          <Chips
            label="J’aime"
            values={likes()}
            onChange={setLikes}
            choices={[
              { value: 'garden', label: 'Jardiner' },
              { value: 'sell', label: 'Vendre' },
              { value: 'fix', label: 'Réparer' },
              { value: 'cook', label: 'Cuisiner pour beaucoup de monde' },
            ]}
          />
          <CheckField
            label="La personne a été informée."
            help="Nous notons ce qui sert à l’accompagner."
            checked={read()}
            onChange={setRead}
          />
          <CodeInput
            label="Votre code"
            value={pin()}
            onInput={setPin}
            error="Ce n’est pas le bon code. Il reste 4 essais avant une pause."
          />
        </Form>
      </Page>
    </FrameSample>
  )
}

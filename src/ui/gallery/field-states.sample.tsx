import { For, type JSX } from 'solid-js'
import { SectionTitle } from '../design/parts/card.tsx'
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
import { FrameSample } from './frame.sample.tsx'

const words = ['Jardinage', 'Déménagement', 'Accompagnement administratif']
const choices = words.map((label) => ({ value: label, label }))
const nothing = (): void => undefined

const states = [
  { title: 'Vide', filled: false },
  { title: 'Rempli, facultatif', filled: true, hint: 'facultatif', help: 'Une aide en une phrase.' },
  {
    title: 'À corriger, mots longs',
    filled: false,
    help: 'Une aide plus longue, qui passe à la ligne sur un téléphone tenu d’une main.',
    error: 'Accompagnement : il manque. Choisissez-en un, ou demandez à l’équipe.',
  },
  { title: 'Impossible', filled: true, disabled: true },
]

/** Each simple field, empty, filled, to correct and disabled. */
export function FieldStatesSample(): JSX.Element {
  return (
    <FrameSample>
      <Page title="États des champs" windowTitle="États des champs">
        <For each={states}>
          {({ title, filled, ...state }) => (
            <Form onSubmit={nothing}>
              <SectionTitle>{title}</SectionTitle>
              <Columns>
                <TextField
                  {...state}
                  label="Prénom"
                  value={filled ? 'Maximilienne-Alexandrine' : ''}
                  onInput={nothing}
                />
                <DateField {...state} label="Jour" value={filled ? '2024-07-13' : ''} onInput={nothing} />
                <TimeField {...state} label="Début" value={filled ? '14:00' : ''} onInput={nothing} />
                <NumberField {...state} label="Âge" unit="ans" value={filled ? 17.5 : undefined} onInput={nothing} />
                <SelectField
                  {...state}
                  label="Lieu"
                  emptyLabel="Choisir"
                  choices={choices}
                  value={filled ? 'Jardinage' : ''}
                  onChange={nothing}
                />
                <CodeInput {...state} label="Code" value={filled ? '123456' : ''} onInput={nothing} />
              </Columns>
              <TextArea {...state} label="Note" value={filled ? 'Une ligne.\nUne autre.' : ''} onInput={nothing} />
              <ChoiceTiles
                {...state}
                label="Service"
                choices={choices}
                value={filled ? 'Jardinage' : undefined}
                onChange={nothing}
              />
              <SegmentedChoice
                {...state}
                label="Nature"
                choices={choices}
                value={filled ? 'Déménagement' : undefined}
                onChange={nothing}
              />
              <Chips
                {...state}
                label="J’aime"
                choices={choices}
                values={filled ? words.slice(1) : []}
                onChange={nothing}
              />
              <CheckField {...state} label="La personne a été informée." checked={filled} onChange={nothing} />
            </Form>
          )}
        </For>
      </Page>
    </FrameSample>
  )
}

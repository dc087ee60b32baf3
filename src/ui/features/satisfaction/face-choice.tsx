import type { JSX } from 'solid-js'
import { isSatisfaction, type Satisfaction, satisfactions } from '../../../domain/job/satisfaction.rules.ts'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { words } from '../../i18n/words.tsx'
import { drawingOf, faceOf, faceTones } from './faces.ts'

/** Five faces with their words, from not at all to very. */
export function FaceChoice(props: {
  readonly label: string
  readonly value: Satisfaction | undefined
  readonly onChange: (answer: Satisfaction) => void
}): JSX.Element {
  return (
    <ChoiceTiles
      label={props.label}
      value={props.value === undefined ? undefined : String(props.value)}
      choices={satisfactions.map((answer) => ({
        value: String(answer),
        label: words(`satisfaction.answers.${faceOf(answer)}`),
        picture: drawingOf(answer),
        tone: faceTones[answer],
      }))}
      onChange={(chosen) => {
        const answer = Number(chosen)
        if (isSatisfaction(answer)) props.onChange(answer)
      }}
    />
  )
}

import { For, type JSX, Show } from 'solid-js'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { words } from '../../i18n/words.tsx'
import { type CheckProps, rowsOf } from './skill-row.ts'
import { skillPicture, skillTitle } from './skill-words.tsx'

/** What the person is to learn next, as it was ticked beside each skill. */
export function ToLearn(props: CheckProps): JSX.Element {
  const skills = () => {
    const rows = rowsOf(props)
    return props.framework.skills.filter((_, index) => rows[index]?.wanted === true)
  }
  return (
    <>
      <SectionTitle>{words('skills.wanted')}</SectionTitle>
      <Show when={skills().length > 0} fallback={<p>{words('skills.wantedNone')}</p>}>
        <ul class="skill-proofs">
          <For each={skills()}>
            {(skill) => (
              <li>
                <Chip tone="sun" icon={skillPicture(skill)}>
                  {skillTitle(skill)}
                </Chip>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}

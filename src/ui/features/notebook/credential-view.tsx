import { For, type JSX, Show } from 'solid-js'
import { publicKeyOf, type SkillsCredential } from '../../../domain/skills/skills-credential.ts'
import { formatDate, formatList, localDateOf } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { keyWords } from './statement-words.ts'
import './notebook.css'

/** What a signed statement says: who, from whom, when, and each skill with its level. */
export function CredentialView(props: { readonly credential: SkillsCredential }): JSX.Element {
  const subject = () => props.credential.credentialSubject
  const nameOf = (id: string): string =>
    subject().achievement.resultDescription.find((one) => one.id === id)?.name ?? ''
  const missionsOf = (id: string): string[] =>
    (props.credential.evidence ?? []).flatMap(({ name, narrative }) => (name === nameOf(id) ? narrative : []))
  return (
    <>
      <p class="statement-person">
        <bdi>{subject().identifier[0].identityHash}</bdi>
      </p>
      <p>
        {t('notebook.statement.signedBy', {
          organisation: props.credential.issuer.name,
          day: formatDate(localDateOf(Date.parse(props.credential.validFrom))),
        })}
      </p>
      <p>{subject().achievement.description}</p>
      <dl class="statement-skills">
        <For each={subject().result}>
          {(result) => (
            <div class="held-answer">
              <dt>{nameOf(result.resultDescription)}</dt>
              <dd>
                {tMaybe(`skills.levels.${result.value}`)}
                <Show when={missionsOf(result.resultDescription).length > 0}>
                  <span class="statement-missions">
                    <bdi>
                      {t('notebook.statement.missions', { list: formatList(missionsOf(result.resultDescription)) })}
                    </bdi>
                  </span>
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <p class="statement-key">{t('notebook.statement.key', { key: keyWords(publicKeyOf(props.credential)) })}</p>
    </>
  )
}

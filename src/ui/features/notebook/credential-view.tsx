import { For, type JSX } from 'solid-js'
import { publicKeyOf, type SkillsCredential } from '../../../domain/skills/skills-credential.ts'
import { formatDate, localDateOf } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { keyWords } from './statement-words.ts'
import './notebook.css'

/** What a signed statement says: who, from whom, when, and each skill with its level. */
export function CredentialView(props: { readonly credential: SkillsCredential }): JSX.Element {
  const subject = () => props.credential.credentialSubject
  const nameOf = (id: string): string =>
    subject().achievement.resultDescription.find((one) => one.id === id)?.name ?? ''
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
              <dd>{tMaybe(`skills.levels.${result.value}`)}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class="statement-key">{t('notebook.statement.key', { key: keyWords(publicKeyOf(props.credential)) })}</p>
    </>
  )
}

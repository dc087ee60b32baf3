import type { JSX } from 'solid-js'
import { TextField } from '../../design/parts/text-field.tsx'
import type { Draft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { FreeText } from '../intake/free-text.tsx'

export interface ApplicationDraft {
  name: string
  contact: string
  referrer: string
  note: string
}

export const isNameless = ({ name }: ApplicationDraft): boolean => name.trim() === ''

/** What is noted of who asks: a name is enough. */
export function ApplicationFields(props: {
  readonly draft: Draft<ApplicationDraft>
  readonly tried: boolean
}): JSX.Element {
  const toasts = useToasts()
  const tellMasked = (n: number): void => toasts.show({ text: t('intake.masked', { n }) })
  const value = (): ApplicationDraft => props.draft.value
  return (
    <>
      <FreeText
        oneLine
        label={t('intake.fields.name')}
        field="name"
        capitalize="words"
        maxLength={60}
        value={value().name}
        error={props.tried && isNameless(value()) ? t('errors.intake.name_missing') : undefined}
        onInput={(name) => props.draft.set({ name })}
        onMasked={tellMasked}
      />
      <TextField
        label={t('recruitment.contact')}
        help={t('recruitment.contactHelp')}
        hint={t('common.optional')}
        maxLength={200}
        value={value().contact}
        onInput={(contact) => props.draft.set({ contact })}
      />
      <TextField
        label={t('intake.fields.referrer')}
        hint={t('common.optional')}
        maxLength={200}
        value={value().referrer}
        onInput={(referrer) => props.draft.set({ referrer })}
      />
      <FreeText
        label={t('recruitment.note')}
        help={t('intake.fields.noteHelp')}
        field="note"
        value={value().note}
        onInput={(note) => props.draft.set({ note })}
        onMasked={tellMasked}
      />
    </>
  )
}

import type { JSX } from 'solid-js'
import { LinkButton } from '../design/parts/link-button.tsx'
import { Page } from '../design/parts/page.tsx'
import { t } from '../i18n/t.ts'

export function NotFoundScreen(): JSX.Element {
  return (
    <Page
      title={t('shell.notFoundTitle')}
      windowTitle={t('shell.notFoundTitle')}
      action={
        <LinkButton kind="main" href="/">
          {t('shell.notFoundAction')}
        </LinkButton>
      }
    >
      <p>{t('shell.notFoundText')}</p>
    </Page>
  )
}

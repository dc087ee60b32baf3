import { describe, expect, it } from 'vitest'
import { noticeSentences, notices } from '../../../../src/ui/i18n/notices.ts'

const kept = (keepMonths: number): Record<string, string> =>
  Object.fromEntries(
    notices.map((notice) => [
      notice.lang,
      (noticeSentences(notice, { organisation: 'La Régie', contact: '', keepMonths })[2] ?? '').replace(/\s/g, ' '),
    ]),
  )

describe('the notice given on paper', () => {
  it('[D158] says for how long the host keeps a file, in whole years, in each of its six languages', () => {
    expect(kept(24)).toEqual({
      fr: 'Nous le gardons 2 ans après votre dernier contact avec nous.',
      en: 'We keep it for 2 years after your last contact with us.',
      ar: 'مدة الاحتفاظ به بعد آخر تواصل لكم معنا: سنتان.',
      es: 'Lo guardamos 2 años después de su último contacto con nosotros.',
      pt: 'Guardamos durante 2 anos depois do seu último contacto connosco.',
      uk: 'Ми зберігаємо це 2 роки після вашого останнього контакту з нами.',
    })
  })

  it('[D158] counts in months when the years are not whole, with Latin digits and the forms of the language', () => {
    const months = kept(18)
    expect(months.fr).toContain(' 18 mois ')
    expect(months.en).toContain(' 18 months ')
    expect(months.ar).toContain(': 18 شهرًا.')
    expect(months.es).toContain(' 18 meses ')
    expect(months.pt).toContain(' 18 meses ')
    expect(months.uk).toContain(' 18 місяців ')
    expect(kept(12)).toMatchObject({ fr: expect.stringContaining(' 1 an '), uk: expect.stringContaining(' 1 рік ') })
  })

  it('leaves no hole to fill in any sentence, with a contact or without', () => {
    for (const notice of notices)
      for (const contact of ['', 'dpo@exemple.fr'])
        for (const organisation of ['', 'La Régie']) {
          const said = noticeSentences(notice, { organisation, contact, keepMonths: 30 }).join(' ')
          expect([notice.lang, said.match(/[{}]/)]).toEqual([notice.lang, null])
          expect(said).toContain(organisation || notice.organisation)
        }
  })
})

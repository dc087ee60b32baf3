import { afterEach, describe, expect, it } from 'vitest'
import {
  formatAgo,
  formatDate,
  formatDay,
  formatDayShort,
  formatDuration,
  formatInstant,
  formatList,
  formatMoney,
  formatRelativeDay,
  formatTimeRange,
  marginDate,
} from '../../../../src/ui/i18n/format.ts'
import { chooseLocale } from '../../../../src/ui/i18n/locale.ts'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('in French', () => {
  it('a day is « samedi 13 juillet »', () => {
    expect(formatDay('2024-07-13')).toBe('samedi 13 juillet')
    expect(marginDate('2024-07-13')).toEqual({ weekday: 'samedi', day: '13', month: 'juillet' })
  })

  it('the first of a month is « 1er », the others are plain numbers', () => {
    expect(formatDay('2024-07-01')).toBe('lundi 1er juillet')
    expect(formatDate('2024-07-01')).toBe('1er juillet 2024')
    expect(formatDayShort('2024-07-01')).toBe('lun. 1er juil.')
    expect(marginDate('2024-07-01').day).toBe('1er')
    expect(formatDate('2024-07-11')).toBe('11 juillet 2024')
  })

  it('a span is « de 14 h à 16 h », with the minutes only when there are some', () => {
    expect(plain(formatTimeRange('14:00', '16:00'))).toBe('de 14 h à 16 h')
    expect(plain(formatTimeRange('09:05', '10:30'))).toBe('de 9 h 05 à 10 h 30')
  })

  it('a duration is « 1 h 30 »', () => {
    expect([30, 60, 90, 125, 1016 * 60, -90].map((minutes) => plain(formatDuration(minutes)))).toEqual([
      '30 min',
      '1 h',
      '1 h 30',
      '2 h 05',
      '1 016 h',
      '−1 h 30',
    ])
  })

  it('money is « 18 € », with cents only when there are some', () => {
    expect(plain(formatMoney(1800))).toBe('18 €')
    expect(plain(formatMoney(1850))).toBe('18,50 €')
    expect(plain(formatMoney(1_407_000))).toBe('14 070 €')
  })

  it('an instant is its hour today, and its day before', () => {
    const noon = Date.UTC(2024, 6, 13, 12, 20)
    expect(plain(formatInstant(noon, noon + 1000))).toBe('14 h 20')
    expect(plain(formatInstant(noon, noon + 86_400_000))).toBe('samedi 13 juillet, 14 h 20')
  })

  it('the past is told by days and hours', () => {
    expect(formatAgo(0, 2 * 3_600_000)).toBe('il y a 2 heures')
    expect(formatAgo(0, 2 * 86_400_000)).toBe('avant-hier')
    expect(formatRelativeDay('2024-07-14', '2024-07-13')).toBe('demain')
    expect(formatRelativeDay('2024-03-31', '2024-03-30')).toBe('demain')
  })

  it('names are joined as people say them', () => {
    expect(formatList(['Inès', 'Yanis', 'Maëlle'])).toBe('Inès, Yanis et Maëlle')
  })
})

describe('in English', () => {
  afterEach(() => chooseLocale('fr'))

  it('hours are on 24', async () => {
    await chooseLocale('en')
    expect(formatTimeRange('14:00', '16:30')).toBe('from 14:00 to 16:30')
    expect(formatDay('2024-07-13')).toBe('Saturday 13 July')
    expect(formatDate('2024-07-01')).toBe('1 July 2024')
  })
})

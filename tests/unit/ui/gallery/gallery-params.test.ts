import { expect, test } from 'vitest'
import { readGalleryParams } from '../../../../src/ui/gallery/gallery-params.ts'

test('the address of the gallery says theme, language, size of text and sample', () => {
  expect(readGalleryParams({ theme: 'dark', lang: 'ar', text: '200', easy: '1', sample: '12' })).toEqual({
    theme: 'dark',
    lang: 'ar',
    text: '200',
    easy: '1',
    sample: 12,
  })
})

test('what the address says wrongly falls back to the usual look, each part by itself', () => {
  const usual = { theme: 'light', lang: 'fr', text: '100', easy: '0', sample: undefined }
  expect(readGalleryParams({})).toEqual(usual)
  for (const sample of ['0', '-1', '1e3', '9999', ' ', '3;alert(1)'])
    expect(readGalleryParams({ sample })).toEqual(usual)
  expect(readGalleryParams({ theme: '<b>', lang: ['fr', 'en'], text: 200, easy: 'yes' })).toEqual(usual)
})

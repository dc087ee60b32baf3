// A name as it sounds, roughly, in basic latin letters: for comparing, never for showing.
//
// Accents go; Cyrillic (Russian, Ukrainian), Greek and Arabic letters become latin ones; spellings of one sound become
// one (Khadija and Kadidja, Fatoumata and Fatumata, Sonia and Sonya). Arabic writes few vowels: `isSkeleton` says that
// only consonants can be compared.

const letters: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'ng' },
  // Russian and Ukrainian, after canonical decomposition (й is и and a breve, ї is і and a diaeresis).
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'j', з: 'z', и: 'i', і: 'i', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch' },
  ...{ ш: 'ch', щ: 'ch', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia' },
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n' },
  ...{ ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'i', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
  ...{ ا: 'a', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 'ch' },
  ...{ ص: 's', ض: 'd', ط: 't', ظ: 'd', ع: '', غ: 'gh', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h' },
  ...{ و: 'u', ي: 'i', ى: 'a', ة: '', ء: '', پ: 'p', چ: 'ch', ژ: 'j', گ: 'g', ک: 'k', ی: 'i' },
}

// In this order: a longer spelling before the shorter one inside it.
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tch|tsh|sch|sh/g, 'ch'],
  [/ch(?=[lr])/g, 'k'],
  [/ch/g, '\u0283'],
  [/dj/g, 'j'],
  [/ou|oo|w/g, 'u'],
  [/ph/g, 'f'],
  [/kh|ck|qu|q/g, 'k'],
  [/gh/g, 'g'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ee|y/g, 'i'],
  [/h/g, ''],
]

export interface FoldedToken {
  readonly sound: string
  /** Written in an alphabet that leaves vowels out. */
  readonly isSkeleton: boolean
}

const vowels = /[aeiou]/g

/** Consonants only. */
export const skeletonOf = (sound: string): string => sound.replace(vowels, '')

export const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter)

/** The words of a name, each as it sounds. Order, case, hyphens and apostrophes do not matter. */
export function foldTokens(name: string): FoldedToken[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
    .map((token) => {
      const isSkeleton = /\p{Script=Arabic}/u.test(token)
      let sound = [...token].map((letter) => letters[letter] ?? letter).join('')
      // Arabic doubles no letter in writing: two in a row are two.
      if (!isSkeleton) sound = sound.replace(/(.)\1+/gu, '$1')
      for (const [spelling, one] of sounds) sound = sound.replace(spelling, one)
      return { sound, isSkeleton }
    })
    .filter(({ sound }) => sound !== '')
}

import type { JSX } from 'solid-js'

/** The app's mark: a seedling on the cover of a notebook. The files in public/ are drawn from the same paths. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 64 64" aria-hidden="true">
      <rect class="mark-cover" width="64" height="64" rx="14" />
      <path class="mark-spine" d="M14 0h-.5A13.5 13.5 0 0 0 0 13.5v37A13.5 13.5 0 0 0 13.5 64h.5z" />
      <path class="mark-leaf" d="M38 33c-1-9 4-15 14-16 0 10-5 16-14 16zM36 38c-8 0-13-5-13-14 8 0 13 5 13 14z" />
      <path
        class="mark-line"
        d="M38 33c-1-9 4-15 14-16 0 10-5 16-14 16zM36 38c-8 0-13-5-13-14 8 0 13 5 13 14zM37 50c0-7 0-12 1-17M26 50h22M10 16H5M10 27H5M10 38H5M10 49H5"
      />
    </svg>
  )
}

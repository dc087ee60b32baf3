// The Lucide icons that the parts use, imported one by one (the package's index would bring all of them).

export { default as Check } from 'lucide-solid/icons/check'
export { default as ChevronLeft } from 'lucide-solid/icons/chevron-left'
export { default as ChevronRight } from 'lucide-solid/icons/chevron-right'
export { default as TriangleAlert } from 'lucide-solid/icons/triangle-alert'
export { default as X } from 'lucide-solid/icons/x'

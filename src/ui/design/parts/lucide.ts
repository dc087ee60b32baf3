// The Lucide icons that the parts use, imported one by one (the package's index would bring all of them).

export { default as Camera } from 'lucide-solid/icons/camera'
export { default as Check } from 'lucide-solid/icons/check'
export { default as ChevronLeft } from 'lucide-solid/icons/chevron-left'
export { default as ChevronRight } from 'lucide-solid/icons/chevron-right'
export { default as Eraser } from 'lucide-solid/icons/eraser'
export { default as ImagePlus } from 'lucide-solid/icons/image-plus'
export { default as Minus } from 'lucide-solid/icons/minus'
export { default as Plus } from 'lucide-solid/icons/plus'
export { default as Search } from 'lucide-solid/icons/search'
export { default as Trash } from 'lucide-solid/icons/trash'
export { default as TriangleAlert } from 'lucide-solid/icons/triangle-alert'
export { default as X } from 'lucide-solid/icons/x'

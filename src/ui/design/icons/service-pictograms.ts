// Pictograms of the services that coops sell: tools and hands rather than abstractions.
// Names are data: a coop's service keeps the name, and an unknown name shows the open hand.

import type { IconPart } from '../parts/icon.tsx'
import { pictograms } from './pictogram.tsx'

export const servicePictograms = pictograms({
  // a seedling and a trowel
  gardening: {
    fill: 'M17 26c0-7 4-10 11-10 0 7-4 10-11 10zM17 21C10 21 6 18 6 11c7 0 11 3 11 10z',
    line: 'M4 42h40M17 42V21M17 27c0-7 4-10 11-10 0 7-4 10-11 10zM17 21C10 21 6 18 6 11c7 0 11 3 11 10zM33 5h8M37 5v13M31 18h12v8c0 5-3 7-6 10-3-3-6-5-6-10z',
  },
  // a bucket and a broom
  cleaning: {
    fill: 'M5 25h22l-3 17H8z',
    line: 'M5 25h22l-3 17H8zM5 25c0-8 5-12 11-12s11 4 11 12M38 5v21M34 26h8l3 16H31zM38 35v7',
  },
  // a box carried by two hands
  moving: {
    fill: 'M11 8h26v22H11z',
    line: 'M11 8h26v22H11zM20 8v8h8V8M6 24v9c0 4 2 6 5 6h8M42 24v9c0 4-2 6-5 6h-8M11 34h8M29 34h8',
  },
  // an adult beside a child
  childcare: {
    fill: 'M28 43v-3c0-5 3-8 8-8s8 3 8 8v3z',
    line: 'M16 5a6 6 0 1 0 .1 0zM5 43V32c0-7 4-11 11-11s11 4 11 11v2M36 20a4.5 4.5 0 1 0 .1 0zM28 43v-3c0-5 3-8 8-8s8 3 8 8v3zM28 40l-7-6',
  },
  // a market stall
  sale: {
    fill: 'M6 10h36l2 10c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5z',
    line: 'M6 10h36l2 10c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5zM9 25v17M39 25v17M6 42h36M9 33h30',
  },
  // a needle, its thread and a button
  sewing: {
    fill: 'M14 23a10 10 0 1 0 .1 0z',
    line: 'M14 23a10 10 0 1 0 .1 0zM11 33h.1M18 33h.1M44 4L25 23M38 10c6 5 6 12 0 17s-5 12 1 16',
  },
  // a pot with its lid and steam
  cooking: {
    fill: 'M9 24h30v11c0 4-3 7-7 7H16c-4 0-7-3-7-7z',
    line: 'M6 24h36M9 24v11c0 4 3 7 7 7h16c4 0 7-3 7-7V24M18 18c-2-2 2-5 0-8M25 18c-2-2 2-5 0-8M32 18c-2-2 2-5 0-8M9 29H5M39 29h4',
  },
  // a sheet and a pencil
  office: {
    fill: 'M9 6h22v36H9z',
    line: 'M31 22V6H9v36h22v-3M15 14h10M15 21h8M15 28h5M39 17l4 4-14 15-6 2 2-6z',
  },
  // a roller
  painting: {
    fill: 'M8 8h28v11H8z',
    line: 'M8 8h28v11H8zM36 13h6v12H24v7M20 32h8v11h-8z',
  },
  // a spanner
  repair: {
    fill: 'M30 6a11 11 0 0 0-9 15L7 35c-2 2-2 4 0 6s4 2 6 0l14-14A11 11 0 0 0 42 15l-6 6-6-2-2-6 6-6z',
    line: 'M34 7a11 11 0 0 0-13 14L7 35c-2 2-2 4 0 6s4 2 6 0l14-14A11 11 0 0 0 41 14l-6 6-6-1-1-6z',
  },
  // a delivery bicycle
  delivery: {
    fill: 'M4 12h15v12H4z',
    line: 'M4 12h15v12H4zM12 29a6.5 6.5 0 1 0 .1 0zM37 29a6.5 6.5 0 1 0 .1 0zM12 35l8-11h12M37 35l-6-19h6M20 24l6 11',
  },
  // a car under bubbles of soap
  washing: {
    fill: 'M5 31l5-3 5-9h18l6 9 5 3v9H5z',
    line: 'M5 40v-9l5-3 5-9h18l6 9 5 3v9zM10 28h29M13 36a4 4 0 1 0 .1 0zM35 36a4 4 0 1 0 .1 0zM17 4a4 4 0 1 0 .1 0zM32 6a3 3 0 1 0 .1 0z',
  },
  // bunting over a table
  event: {
    fill: 'M8 10l8 3-6 8zM20 14h8l-4 9zM40 10l-8 3 6 8z',
    line: 'M4 8c13 8 27 8 40 0M8 10l2 11 6-8M20 14l4 9 4-9M40 10l-2 11-6-8M6 32h36M12 32v11M36 32v11',
  },
  // a screen and its pointer
  computer: {
    fill: 'M7 8h34v23H7z',
    line: 'M7 8h34v23H7zM4 40h40M18 31l-2 9M30 31l2 9M19 13l12 5-5 2-2 5z',
  },
  // a leash and a dog
  animals: {
    fill: 'M12 22h20l6-8 5 5-5 7v6H12z',
    line: 'M8 20c0 4 2 6 4 6M12 22h19l5-9 3 4 5 1c0 4-2 6-6 6v7H12zM14 31v10M20 31v10M30 31v10M36 31v10M36 19v0',
  },
  // an open hand: anything else
  other: {
    fill: 'M12 26l-4-5c-2-3 1-5 3-3l6 7V10c0-4 5-4 5 0V7c0-4 5-4 5 0v4c0-4 5-4 5 0v5c0-4 5-4 5 0v13c0 8-5 13-12 13-6 0-9-3-13-16z',
    line: 'M17 24V10c0-3.5 5-3.5 5 0M22 20V7c0-3.5 5-3.5 5 0v13M27 11c0-3.5 5-3.5 5 0v10M32 16c0-3.5 5-3.5 5 0v13c0 8-5 13-12 13-5 0-8-2-10-7L8 22c-2-3 2-6 4-3l5 6',
  },
})

export type ServicePictogram = keyof typeof servicePictograms

/** The pictogram of a service; the open hand when the name is unknown. */
export const servicePictogram = (name: string): IconPart =>
  Object.hasOwn(servicePictograms, name) ? servicePictograms[name as ServicePictogram] : servicePictograms.other

// Pictograms of the services that coops sell: tools and hands rather than abstractions.
// Names are data: a coop's service keeps the name, and an unknown name shows the open hand.

import type { IconPart } from '../parts/icon.tsx'
import { drawn } from './pictogram.tsx'

const drawings = {
  // a trowel in the earth beside a sprout
  gardening: {
    fill: 'M8 40c2-7 7-10 13-10s11 3 13 10zM34 22c-1-6 2-10 9-11 0 7-3 11-9 11z',
    line: 'M6 40h36M34 40V22c0-6 3-10 9-11 0 7-3 11-9 11M34 28c-5 0-8-3-8-9 5 0 8 3 8 9M10 6l5 10M8 7l4-2M12 16l6-3 2 11c-5-1-8-4-8-8z',
  },
  // a bucket, its handle, and a brush
  cleaning: {
    fill: 'M8 24h22l-3 18H11z',
    line: 'M8 24h22l-3 18H11zM8 24c0-7 5-11 11-11s11 4 11 11M38 6v18M33 24h10l1 9H32zM36 33v5M40 33v5',
  },
  // a box carried by two hands
  moving: {
    fill: 'M11 8h26v22H11z',
    line: 'M11 8h26v22H11zM20 8v8h8V8M6 24v9c0 4 2 6 5 6h8M42 24v9c0 4-2 6-5 6h-8M11 34h8M29 34h8',
  },
  // a small hand in a large one
  childcare: {
    fill: 'M24 22c-5-4-8-7-8-10a4.5 4.5 0 0 1 8-3 4.5 4.5 0 0 1 8 3c0 3-3 6-8 10z',
    line: 'M24 22c-5-4-8-7-8-10a4.5 4.5 0 0 1 8-3 4.5 4.5 0 0 1 8 3c0 3-3 6-8 10zM5 32l6-4c2-1 4-1 6 0l6 3c2 1 2 5-1 5h-6M22 36l13-5c3-1 6 2 3 5l-10 6c-2 1-4 1-6 0l-7-3-10 3',
  },
  // a market stall
  sale: {
    fill: 'M6 10h36l2 10c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5z',
    line: 'M6 10h36l2 10c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5zM9 25v17M39 25v17M6 42h36M9 33h30',
  },
  // scissors and a thread
  sewing: {
    fill: 'M13 29a6 6 0 1 0 .1 0zM35 29a6 6 0 1 0 .1 0z',
    line: 'M13 29a6 6 0 1 0 .1 0zM35 29a6 6 0 1 0 .1 0zM17 31L33 6M31 31L15 6M24 42v-4M24 34v-3M24 46v0',
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
  // a sponge with bubbles over a car's roof
  washing: {
    fill: 'M5 30l5-3 5-9h18l6 9 5 3v9H5z',
    line: 'M5 39V30l5-3 5-9h18l6 9 5 3v9zM10 27h29M13 35a4 4 0 1 0 .1 0zM35 35a4 4 0 1 0 .1 0zM14 8a2.5 2.5 0 1 0 .1 0zM25 4a3 3 0 1 0 .1 0zM35 9a2 2 0 1 0 .1 0z',
  },
  // bunting over a table
  event: {
    fill: 'M8 10l8 3-6 8zM20 14h8l-4 9zM40 10l-8 3 6 8z',
    line: 'M4 8c13 8 27 8 40 0M8 10l2 11 6-8M20 14l4 9 4-9M40 10l-2 11-6-8M6 32h36M12 32v11M36 32v11',
  },
  // a keyboard and a hand's pointer
  computer: {
    fill: 'M7 8h34v23H7z',
    line: 'M7 8h34v23H7zM4 40h40M18 31l-2 9M30 31l2 9M15 16l5 4-5 4M24 24h8',
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
} as const

export type ServicePictogram = keyof typeof drawings
export const servicePictograms = Object.keys(drawings) as ServicePictogram[]

const parts = new Map<string, IconPart>()

/** The pictogram of a service; the open hand when the name is unknown. */
export function servicePictogram(name: string): IconPart {
  const known: ServicePictogram = Object.hasOwn(drawings, name) ? (name as ServicePictogram) : 'other'
  const part = parts.get(known) ?? drawn(drawings[known])
  parts.set(known, part)
  return part
}

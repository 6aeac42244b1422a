import type { IsoDate } from '../../../domain/calendar.ts';
import type { PersonaKey } from '../plan/model.ts';

interface Attribute {
  name: string;
  text: string;
  on: IsoDate;
  confidence: 'low' | 'medium' | 'high';
  /** Won or lost deals of this persona that show it. */
  evidence: number;
}

interface Persona {
  key: PersonaKey;
  name: string;
  description: string;
  attributes: readonly Attribute[];
}

/** The buyers as the two teams describe them together. */
export const personas: readonly Persona[] = [
  {
    key: 'engineer',
    name: 'Plant engineer',
    description:
      'Keeps the line running and is called at night when it stops. Reads data sheets, not brochures.',
    attributes: [
      {
        name: 'Goal',
        text: 'No unplanned stop between two cleaning weekends.',
        on: '2026-06-24',
        confidence: 'high',
        evidence: 3,
      },
      {
        name: 'Worry',
        text: 'Being left alone with a new controller that only the supplier understands.',
        on: '2026-07-29',
        confidence: 'medium',
        evidence: 2,
      },
      {
        name: 'Asks first',
        text: 'Accuracy at the lowest flow, and whether the gateway speaks OPC UA.',
        on: '2026-09-30',
        confidence: 'high',
        evidence: 4,
      },
      {
        name: 'Where they look',
        text: 'Search and colleagues in the next plant. Hardly ever clicks an ad in a social feed.',
        on: '2026-10-28',
        confidence: 'medium',
        evidence: 2,
      },
    ],
  },
  {
    key: 'production',
    name: 'Production manager',
    description:
      'Answers for litres per shift and for recalls. Decides with the plant engineer, signs with purchasing.',
    attributes: [
      {
        name: 'Goal',
        text: 'Batch records that stand up in an audit without retyping.',
        on: '2026-06-24',
        confidence: 'medium',
        evidence: 2,
      },
      {
        name: 'Timing',
        text: 'Buys in the eight weeks before the season; an offer after that waits a year.',
        on: '2026-08-26',
        confidence: 'high',
        evidence: 3,
      },
      {
        name: 'Patience',
        text: 'Asks three suppliers on the same day and orders from the first who has measured the line.',
        on: '2026-10-28',
        confidence: 'high',
        evidence: 4,
      },
    ],
  },
  {
    key: 'buyer',
    name: 'Purchasing lead',
    description: 'Comes in late, with three offers on the desk and a saving to show for the year.',
    attributes: [
      {
        name: 'Goal',
        text: 'A frame contract with spare parts at fixed prices for three years.',
        on: '2026-07-29',
        confidence: 'medium',
        evidence: 2,
      },
      {
        name: 'Objection',
        text: 'Commissioning days are the first thing crossed out.',
        on: '2026-08-26',
        confidence: 'medium',
        evidence: 2,
      },
    ],
  },
  {
    key: 'integrator',
    name: 'Machine builder',
    description:
      'Builds filling and mixing lines and wants dosing as a module with one cable and one drawing.',
    attributes: [
      {
        name: 'Goal',
        text: 'A module that passes the factory test without our technician on site.',
        on: '2026-09-30',
        confidence: 'low',
        evidence: 1,
      },
      {
        name: 'Asks first',
        text: 'STEP files, delivery time in weeks, and who is called when it fails in Portugal.',
        on: '2026-09-30',
        confidence: 'medium',
        evidence: 1,
      },
    ],
  },
];

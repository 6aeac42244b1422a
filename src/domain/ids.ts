import { z } from 'zod';

/** UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random bits; sorts by time of making. */
export const idSchema = z.uuid();
export type Id = z.infer<typeof idSchema>;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * One id from the time and ten random bytes, both given: ids are arguments, never made below the services.
 * @param ms Unix milliseconds, 0 ≤ ms < 2^48
 * @param random at least 10 bytes from `offset`
 */
export function uuidv7(ms: number, random: Uint8Array, offset = 0): Id {
  const at = (index: number): number => random[offset + index] ?? 0;
  const byte = (value: number): string => hex[value & 0xff] ?? '00';
  const high = Math.floor(ms / 0x1_0000);
  return (
    `${byte(high >>> 24)}${byte(high >>> 16)}${byte(high >>> 8)}${byte(high)}-` +
    `${byte((ms % 0x1_0000) >>> 8)}${byte(ms)}-` +
    `${byte(0x70 | (at(0) & 0x0f))}${byte(at(1))}-` +
    `${byte(0x80 | (at(2) & 0x3f))}${byte(at(3))}-` +
    `${byte(at(4))}${byte(at(5))}${byte(at(6))}${byte(at(7))}${byte(at(8))}${byte(at(9))}`
  );
}

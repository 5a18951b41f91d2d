import { Refusal } from "#app/kernel/refusal.ts";
import { type SeatRole } from "#app/access/actor.ts";

type Held = { personId: string; role: SeatRole; isDisabled: boolean };

/**
 * Whether an organisation would be left without anybody who coordinates it if this person stopped. Whoever cannot sign
 * in coordinates nothing.
 */
export function isLastCoordinator(seats: readonly Held[], personId: string): boolean {
  const coordinating = seats.filter(({ role }) => role === "coordinator");
  if (!coordinating.some((seat) => seat.personId === personId)) return false;
  return !coordinating.some((seat) => seat.personId !== personId && !seat.isDisabled);
}

/** Why this person's seat cannot end, nor become another role, or null. */
export function obstacleToStopping(seats: readonly Held[], personId: string): Refusal | null {
  return isLastCoordinator(seats, personId) ? new Refusal("seat.last_coordinator") : null;
}

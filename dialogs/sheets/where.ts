/** Where to go: the nearest centre, the regional seat, and which of the two comes first. */
import { line, type Line } from '../../locales/line.ts';
import type { NearCentre, Plan } from '../../src/guidance/plan.ts';
import type { Section } from '../reply.ts';

const centreLine = ({ name, km }: NearCentre): Line =>
  km === null
    ? line('dialog.results.centreNoKm', { name })
    : km === 0
      ? line('dialog.results.centreHere', { name })
      : line('dialog.results.centreKm', { name, km });

function regionalLine({ regional }: Plan): Line[] {
  if (!regional) return [];
  const { name, town, insee, km, phone, url } = regional;
  const contact = [phone, url].filter((item) => item !== null);
  const reach = contact.length > 0 ? [line('dialog.results.contact', { contact: contact.join(' · ') })] : [];
  // Of some seats only the region is known.
  const seat =
    insee === null
      ? line('dialog.results.regionalOnly', { name })
      : line('dialog.results.regional', { name, town });
  const door = km === null || km === 0 ? seat : line('dialog.results.regionalKm', { name, town, km });
  return [door, ...reach, ...(regional.confidence === 'C' ? [line('dialog.results.regionalUnsure')] : [])];
}

/** The regional seat is said first when it is clearly nearer than every relay centre. */
const seatFirst = ({ regional, centres }: Plan): boolean =>
  regional?.km !== null && regional?.km !== undefined && regional.km + 10 < (centres[0]?.km ?? Infinity);

const otherCentres = ({ centres }: Plan): Line[] => centres.slice(1, 4).map(centreLine);

function doors(plan: Plan): Line[] {
  if (!plan.territory) return [line('dialog.results.placeUnknown')];
  const [nearest] = plan.centres;
  const relay = nearest ? [centreLine(nearest), line('dialog.results.centreCheck')] : [];
  const seat = regionalLine(plan);
  // Nobody with a seat nearby is told that nothing is within reach.
  if (seatFirst(plan))
    return [...seat, ...(plan.remoteFirst ? [line('dialog.results.remoteToo')] : []), ...relay];
  return [...(plan.remoteFirst ? [line('dialog.results.remoteFirst')] : []), ...relay, ...seat];
}

/** As a plan shows it. */
export function where(plan: Plan): Section {
  const others = otherCentres(plan);
  return {
    title: line('dialog.results.where'),
    lines: doors(plan),
    ...(others.length > 0
      ? {
          more: {
            title: line('dialog.results.otherCentres'),
            lines: others,
            word: line('dialog.words.centres'),
          },
        }
      : {}),
  };
}

/** In full, when it is asked for. */
export const whereInFull = (plan: Plan): Section => ({
  title: line('dialog.results.where'),
  lines: [...doors(plan), ...otherCentres(plan)],
});

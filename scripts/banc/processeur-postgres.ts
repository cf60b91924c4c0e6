import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Un tic d'horloge de Linux, en microsecondes. */
const TIC_US = 10_000;

type Temps = { parent: number; propre: number; enfantsFinis: number };

function lire(pid: string): Temps | null {
  try {
    // Le nom du programme, entre parenthèses, peut contenir des espaces : les champs se comptent après lui.
    const champs = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? [];
    const [, parent = 0, , , , , , , , , , utime = 0, stime = 0, cutime = 0, cstime = 0] = champs;
    return { parent, propre: utime + stime, enfantsFinis: cutime + cstime };
  } catch {
    return null;
  }
}

/** Microsecondes de processeur que ce PostgreSQL et ses processus ont prises depuis son démarrage (Linux ; ailleurs, 0). */
export function processeurPostgres(dossier: string): number {
  const maitre = readFileSync(path.join(dossier, 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  const racine = lire(maitre);
  if (racine === null) return 0;
  const enfants = readdirSync('/proc')
    .filter((nom) => /^\d+$/.test(nom))
    .flatMap((pid) => lire(pid) ?? [])
    .filter(({ parent }) => parent === Number(maitre));
  return TIC_US * enfants.reduce((somme, { propre }) => somme + propre, racine.propre + racine.enfantsFinis);
}

import { creerPool, type Pool } from '../lib/db/client.ts';
import { alea } from './campagne/alea.ts';
import { chargerReferentiel } from './charger-referentiel.ts';
import { migrate } from './migrate.ts';
import { semerDemo } from './semer-demo.ts';
import type { Correcteur } from './vie/corriger.ts';
import { adresseDeplacee, poserHorloge, retirerHorloge } from './vie/horloge.ts';
import { ouvrirMonde } from './vie/monde.ts';
import { JOURS, vivreTroisSemaines } from './vie/trois-semaines.ts';

const GRAINE = 20261121;
const JOUR_MS = 86_400_000;

/**
 * Donne à une démonstration neuve les trois semaines qui finissent `maintenant` ; ne fait rien si elle a déjà vécu.
 * Rend vrai si elle vient de vivre.
 */
export async function vivre(environnement: NodeJS.ProcessEnv, maintenant: () => Date): Promise<boolean> {
  const monde = ouvrirMonde(environnement, alea(GRAINE));
  const { DATABASE_URL: url, PROCONNECT_ISSUER: issuer } = monde.reglages;
  // À l'heure réelle : pose et retire l'horloge.
  const reel = creerPool(url, 1);
  try {
    const etat = await reel.query<{ vecue: boolean; interrompue: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM synchronisation) AS vecue, to_regnamespace('horloge') IS NOT NULL AS interrompue`,
    );
    if (etat.rows[0]?.interrompue) {
      await reel.query('DROP SCHEMA horloge CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      await migrate(url);
      await chargerReferentiel(url);
      await monde.commander('reinitialisation', {});
    } else if (etat.rows[0]?.vecue) return false;
    const fin = maintenant();
    const debut = new Date(fin.getTime() - JOURS * JOUR_MS);
    await reel.query('SELECT preparer_partitions($1::date, 1)', [debut]);
    await poserHorloge(reel);
    await monde.horloge.aller(debut);
    await semerDemo(adresseDeplacee(url), issuer);
    await vivreTroisSemaines(monde, await lireActeurs(reel), fin);
    await monde.horloge.aller(maintenant());
    await retirerHorloge(reel);
    return true;
  } finally {
    await monde.fermer();
    await reel.end();
  }
}

async function lireActeurs(pool: Pool): Promise<Record<'yann' | 'helene' | 'soizic' | 'ines', Correcteur>> {
  const { rows } = await pool.query<{ id: string; nom: string; siren: string }>(
    `SELECT a.id, a.nom, coalesce(min(t.siren), '') AS siren FROM agent a LEFT JOIN agent_territoire t ON t.agent_id = a.id GROUP BY a.id, a.nom`,
  );
  const trouver = (nom: string): Correcteur => {
    const agent = rows.find((r) => r.nom === nom);
    if (agent === undefined) throw new Error(`L’identité de test « ${nom} » manque.`);
    return agent;
  };
  return {
    yann: trouver('Yann Le Goff'),
    helene: trouver('Hélène Aubrée'),
    soizic: trouver('Soizic Tanguy'),
    ines: trouver('Inès Benali'),
  };
}

if (import.meta.main) {
  const debut = performance.now();
  const vecu = await vivre(process.env, () => new Date());
  const secondes = Math.round((performance.now() - debut) / 1000);
  console.log(vecu ? `Trois semaines vécues en ${secondes} s` : 'La démonstration a déjà vécu : ses données sont gardées');
}

import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Candidature } from '../objets/candidature.ts';
import type { Lien } from '../objets/lien.ts';
import type { Marche } from '../objets/marche.ts';
import type { Notification } from '../objets/notification.ts';
import type { ChangementsEditeur } from './editeurs.ts';
import type { Jeton } from './jetons.ts';
import type { Table } from './table.ts';

export type Contenu = {
  marche: Marche;
  candidature: Candidature;
  notification: Notification;
  jeton: Jeton;
  editeur: ChangementsEditeur;
  lien: Lien;
};
type Nom = keyof Contenu;

export type Magasin = { [N in Nom]: Table<Contenu[N]> } & { vider: () => void; fermer: () => void };

type Ligne = { [N in Nom]: { table: N; cle: string; valeur: Contenu[N] | null } }[Nom];

/**
 * Tables de Passe Marché, chaque pose ajoutée au fichier avant la réponse. L'état survit à l'arrêt brutal du programme, pas à celui
 * de la machine : c'est une imitation, un `fsync` par pose ne servirait aucun essai.
 */
export function ouvrirMagasin(chemin?: string): Magasin {
  const cartes: { [N in Nom]: Map<string, Contenu[N]> } = {
    marche: new Map(),
    candidature: new Map(),
    notification: new Map(),
    jeton: new Map(),
    editeur: new Map(),
    lien: new Map(),
  };
  if (chemin) {
    mkdirSync(dirname(chemin), { recursive: true });
    for (const ligne of relire(chemin)) appliquer(cartes, ligne);
    tasser(chemin, cartes);
  }
  let fd = chemin ? openSync(chemin, 'a') : undefined;
  const inscrire = (ligne: { table: Nom; cle: string; valeur: unknown }) => {
    if (fd !== undefined) writeSync(fd, `${JSON.stringify(ligne)}\n`);
  };
  const table = <N extends Nom>(nom: N): Table<Contenu[N]> => ({
    lire: (cle) => cartes[nom].get(cle),
    tous: () => [...cartes[nom].values()],
    poser: (cle, valeur) => {
      inscrire({ table: nom, cle, valeur });
      cartes[nom].set(cle, valeur);
    },
    retirer: (cle) => {
      if (cartes[nom].delete(cle)) inscrire({ table: nom, cle, valeur: null });
    },
  });
  return {
    marche: table('marche'),
    candidature: table('candidature'),
    notification: table('notification'),
    jeton: table('jeton'),
    editeur: table('editeur'),
    lien: table('lien'),
    vider: () => {
      for (const carte of Object.values(cartes)) carte.clear();
      if (chemin && fd !== undefined) {
        closeSync(fd);
        fd = openSync(chemin, 'w');
      }
    },
    fermer: () => {
      if (fd !== undefined) closeSync(fd);
      fd = undefined;
    },
  };
}

function appliquer(cartes: { [N in Nom]: Map<string, Contenu[N]> }, ligne: Ligne): void {
  const carte: Map<string, unknown> = cartes[ligne.table];
  if (ligne.valeur === null) carte.delete(ligne.cle);
  else carte.set(ligne.cle, ligne.valeur);
}

/** Une dernière ligne coupée par un arrêt brutal n'a jamais été acquittée : elle est laissée de côté. */
function relire(chemin: string): Ligne[] {
  if (!existsSync(chemin)) return [];
  const texte = readFileSync(chemin, 'utf8');
  const lignes = texte.slice(0, texte.lastIndexOf('\n') + 1).split('\n');
  return lignes.filter(Boolean).map((ligne): Ligne => JSON.parse(ligne));
}

/** Récrit le fichier avec le seul dernier état de chaque objet. */
function tasser(chemin: string, cartes: { [N in Nom]: Map<string, Contenu[N]> }): void {
  const lignes = Object.entries(cartes).flatMap(([table, carte]) =>
    [...carte].map(([cle, valeur]) => `${JSON.stringify({ table, cle, valeur })}\n`),
  );
  const provisoire = `${chemin}.nouveau`;
  writeFileSync(provisoire, lignes.join(''));
  renameSync(provisoire, chemin);
}

import { readFileSync } from 'node:fs';
import type { Table } from './table.ts';

/** Éditeur déclaré à la main par l'administrateur de Passe Marché (contrat §1). */
export type Editeur = {
  client_id: string;
  secret: string;
  nom: string;
  environnement: 'base-ecole' | 'production';
  autorise: boolean;
  actif: boolean;
  /** Peut créer des marchés de défense. */
  defense: boolean;
  /** Adresse unique des deux événements, entière ou relative à la plateforme. */
  webhook: string | null;
  webhook_secret: string | null;
  retour_acheteur: string | null;
  retour_candidat: string | null;
};

export type ChangementsEditeur = Partial<Omit<Editeur, 'client_id' | 'secret' | 'nom' | 'environnement'>>;

export type Editeurs = {
  lire: (clientId: string) => Editeur | undefined;
  tous: () => Editeur[];
  modifier: (clientId: string, changements: ChangementsEditeur) => void;
};

/** Les secrets du fichier sont inventés et publics ; les changements commandés sont gardés au magasin. */
export function ouvrirEditeurs(changements: Table<ChangementsEditeur>, plateforme: string): Editeurs {
  const declares: Editeur[] = JSON.parse(readFileSync(new URL('../editeurs.json', import.meta.url), 'utf8'));
  const entiere = (adresse: string | null) => (adresse?.startsWith('/') ? `${plateforme}${adresse}` : adresse);
  const actuel = (editeur: Editeur): Editeur => {
    const e = { ...editeur, ...changements.lire(editeur.client_id) };
    return {
      ...e,
      webhook: entiere(e.webhook),
      retour_acheteur: entiere(e.retour_acheteur),
      retour_candidat: entiere(e.retour_candidat),
    };
  };
  return {
    lire: (clientId) => {
      const declare = declares.find((e) => e.client_id === clientId);
      return declare && actuel(declare);
    },
    tous: () => declares.map(actuel),
    modifier: (clientId, nouveaux) => changements.poser(clientId, { ...changements.lire(clientId), ...nouveaux }),
  };
}

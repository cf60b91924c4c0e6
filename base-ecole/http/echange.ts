import type { IncomingHttpHeaders } from 'node:http';

export type Requete = {
  methode: string;
  chemin: string;
  recherche: URLSearchParams;
  entetes: IncomingHttpHeaders;
  corps: Buffer;
};

export type Reponse = { statut: number; entetes?: Record<string, string>; corps?: string };
/** Réponse dont le corps peut être un fichier. */
export type ReponseOctets = Omit<Reponse, 'corps'> & { corps?: string | Buffer };

const JSON_UTF8 = 'application/json; charset=utf-8';

export const repondreJson = (statut: number, valeur: unknown, entetes: Record<string, string> = {}): Reponse => ({
  statut,
  entetes: { 'Content-Type': JSON_UTF8, ...entetes },
  corps: JSON.stringify(valeur),
});

/** Corps JSON déjà sérialisé. */
export const repondreTexteJson = (statut: number, corps: string, entetes: Record<string, string> = {}): Reponse => ({
  statut,
  entetes: { 'Content-Type': JSON_UTF8, ...entetes },
  corps,
});

export const repondreVide = (statut: number, entetes: Record<string, string> = {}): Reponse => ({ statut, entetes });

export const repondreHtml = (statut: number, titre: string): Reponse => ({
  statut,
  entetes: { 'Content-Type': 'text/html; charset=utf-8' },
  corps: `<!DOCTYPE html><html lang="fr"><head><title>${titre}</title></head><body><h1>${titre}</h1></body></html>`,
});

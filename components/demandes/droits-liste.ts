/** Ce que l'agent peut faire depuis la liste ; la route le vérifie de son côté. */
export type DroitsListe = { identite: boolean; attribuer: boolean; exporter: boolean };

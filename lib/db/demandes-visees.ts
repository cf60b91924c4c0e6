import { GROUPE_MAX } from '../domain/action-groupe.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { requeteListe } from './list-demandes.ts';
import type { DemandeDeListe } from './where-demandes.ts';

/** Des lignes cochées, ou tout ce que retient un filtre. */
export type CibleGroupe =
  | { tag: 'refs'; refs: readonly string[]; perimetre: Perimetre }
  | { tag: 'filtre'; demande: DemandeDeListe };

export type Visees = {
  ids: number[] /** Le filtre en retient davantage : seules les premières de la liste sont visées. */;
  tronquee: boolean;
};

/** Les demandes qu'une action groupée touche, dans l'ordre de la liste ; ce qui est hors du périmètre manque simplement. */
export async function demandesVisees(sql: Sql, cible: CibleGroupe): Promise<Visees> {
  switch (cible.tag) {
    case 'refs': {
      const { rows } = await sql.query<{ id: number }>(
        'SELECT id FROM demande WHERE ref = ANY ($1) AND ($2::text[] IS NULL OR territoires && $2)',
        [cible.refs, sirensDe(cible.perimetre)],
      );
      return { ids: rows.map((r) => r.id), tronquee: false };
    }
    case 'filtre': {
      const { rows } = await sql.query<{ id: number }>(...requeteListe(cible.demande, null, GROUPE_MAX));
      return { ids: rows.slice(0, GROUPE_MAX).map((r) => r.id), tronquee: rows.length > GROUPE_MAX };
    }
  }
}

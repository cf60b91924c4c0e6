/** Les demandes qu'un calcul prend, sur `demande d` : $1 territoires. Les radiées y restent, pour être comptées à part. */
export const WHERE_CANDIDATE = `(d.a_coter OR d.etat_cotation = 'a-coter') AND d.disparue_le IS NULL AND d.territoires && $1::text[]`;

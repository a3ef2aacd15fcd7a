/** Months, counted from 0, by their names and their short forms. */
export const months = new Map<string, number>();
const names = [
	'jan january januar januari janvier janv enero ene gennaio gen sty stycznia tammik tammikuuta янв января',
	'feb february februar februari février févr fevrier febrero febbraio fev fevereiro lut lutego helmik helmikuuta фев февр февраля',
	'mar march märz mär maerz mars marzo maart mrt março marca maalisk maaliskuuta мар марта',
	'apr april avril avr abril abr aprile kwi kwietnia huhtik huhtikuuta апр апреля',
	'may mai mayo maggio mag mei maj maio maja toukok toukokuuta мая май',
	'jun june juni juin junio giugno giu cze czerwca kesäk kesäkuuta июн июня',
	'jul july juli juillet juil julio luglio lug lip lipca heinäk heinäkuuta июл июля',
	'aug august augustus augusti août aout agosto ago sie sierpnia elok elokuuta авг августа',
	'sep sept september septembre septiembre settembre set wrz września syysk syyskuuta сен сент сентября',
	'oct october okt oktober octobre octubre ottobre ott out outubro paź października lokak lokakuuta окт октября',
	'nov november novembre noviembre lis listopada marrask marraskuuta ноя нояб ноября',
	'dec december dez dezember des desember décembre déc decembre diciembre dicembre dic gru grudnia jouluk joulukuuta дек декабря',
];
names.forEach((row, index) => {
	for (const name of row.split(' ')) months.set(name, index);
});
/** Names of weekdays and their short forms. */
export const weekdays = new Set(
	(
		'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday ' +
		'sunday mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag lun mar ' +
		'mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche dom mié jue vie sáb ' +
		'gio sab ma wo vr za zo mån tis ons tors tor fre lör sön søn man tir lør seg ter qua qui sex ' +
		'pon wt śr czw pt sob niedz po út st čt pá ne su ti ke to pe la пн вт ср чт пт сб вс'
	).split(' '),
);
/** Minutes east of UTC by the names of zones (RFC 5322 section 4.3 and what attributions bear). */
export const zones = new Map<string, number>([
	['utc', 0],
	['gmt', 0],
	['z', 0],
	['ut', 0],
	['est', -300],
	['edt', -240],
	['cst', -360],
	['cdt', -300],
	['mst', -420],
	['mdt', -360],
	['pst', -480],
	['pdt', -420],
	['bst', 60],
	['cet', 60],
	['cest', 120],
	['eet', 120],
	['eest', 180],
	['msk', 180],
	['jst', 540],
]);
/** Words between the parts of a date. */
export const fillers = new Set([
	'at',
	'um',
	'à',
	'a',
	'dem',
	'den',
	'the',
	'of',
	'le',
	'de',
	'alle',
	'ore',
	'г',
	'kl',
	'om',
	'o',
	'v',
	'às',
	'giorno',
	'klo',
	'в',
]);
/** Words behind the time of day: `10:02 Uhr`, and the sender of Czech. */
export const behindTime = new Set(['uhr', 'odesílatel']);

/** Minutes east of UTC for a zone's name, or null. */
export function zoneOffset(name: string): number | null {
	return zones.get(name.toLowerCase()) ?? null;
}

/**
 * The dates that most attributions bear, `Wed, Jan 30, 2019 at 8:44` and `Wed, 30 Jan 2019 20:44:20`, in
 * one step instead of one for each of its words; what may follow is left to the reader.
 */
export const usual =
	/ *(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:(\d{1,2}) ([A-Z][a-z]{2})|([A-Z][a-z]{2}) (\d{1,2})),? (\d{4}),? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:.]|\s?[ap]\.?m)/y;

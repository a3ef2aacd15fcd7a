const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `On Wed, Jan 30, 2019 at 08:44:20PM +0000, Somebody wrote:`, as mutt writes it on the lists. */
export function attributionLine(name: string | null, isoDate: string | null): string {
	const who = name ?? 'somebody';
	const date = isoDate === null ? null : new Date(isoDate);
	if (date === null || Number.isNaN(date.getTime())) return `${who} wrote:`;
	const hour = date.getUTCHours();
	const clock = [((hour + 11) % 12) + 1, date.getUTCMinutes(), date.getUTCSeconds()];
	const time = clock.map((part) => String(part).padStart(2, '0')).join(':');
	const day = `${days[date.getUTCDay()]}, ${months[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2, '0')}`;
	const half = hour < 12 ? 'AM' : 'PM';
	return `On ${day}, ${date.getUTCFullYear()} at ${time}${half} +0000, ${who} wrote:`;
}

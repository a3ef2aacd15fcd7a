// Stands in for @vscode/spdlog, whose native part npm does not carry prebuilt: log lines are appended
// synchronously. `exports.name =` on purpose: it is imported from ESM, which finds names only so.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
let defaultLevel = 2;

class Logger {
	constructor(_type, _name, file) {
		this.file = file;
		this.level = defaultLevel;
	}
	write(level, message) {
		if (level < this.level) return;
		try {
			fs.appendFileSync(this.file, `${new Date().toISOString()} [${levels[level]}] ${message}\n`);
		} catch {
			// a log that cannot be written must not stop the editor
		}
	}
	getLevel() {
		return this.level;
	}
	setLevel(level) {
		this.level = level;
	}
	setPattern() {}
	clearFormatters() {}
	flush() {}
	drop() {}
}
levels.forEach((name, level) => {
	Logger.prototype[name] = function (message) {
		this.write(level, message);
	};
});

async function create(_name, file) {
	fs.mkdirSync(path.dirname(file), { recursive: true });
	return new Logger('', '', file);
}

exports.version = 0;
exports.Logger = Logger;
exports.setFlushOn = () => {};
exports.setLevel = (level) => {
	defaultLevel = level;
};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;

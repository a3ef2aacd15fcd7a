/*
 * Runs as the only program of a small virtual machine: maps memory of several kinds, does one
 * operation per child process on it, and writes one JSON object per line to the file of argv[1].
 * Kinds and operations have the names that the simulator gives them.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE 4096UL
#define LENGTH (16 * PAGE)

static int out;
static char kernel[64];

struct kind {
	const char *name;
	char path[160]; /* empty: anonymous memory */
	int flags;
};

struct result {
	int error;  /* errno, 0 for ok */
	int signal; /* 0 for none */
	char detail[512];
};

static struct result *shared_result;
static char disks[26][64]; /* block device by the serial's letter */

static const char *errno_name(int error)
{
	const char *name = strerrorname_np(error);
	return name ? name : "?";
}

static void *map(const struct kind *kind)
{
	int fd = -1;
	void *address;

	if (kind->path[0]) {
		fd = open(kind->path, O_RDWR | O_SYNC);
		if (fd < 0)
			return MAP_FAILED;
	}
	address = mmap(NULL, LENGTH, PROT_READ | PROT_WRITE, kind->flags, fd, 0);
	if (fd >= 0) {
		int saved = errno;
		close(fd);
		errno = saved;
	}
	return address;
}

static int fail(int error)
{
	shared_result->error = error;
	return -1;
}

static int odirect(void *address, char disk, int read_disk)
{
	ssize_t done;
	int fd;

	if (!disks[disk - 'A'][0])
		return fail(ENODEV);
	fd = open(disks[disk - 'A'], O_RDWR | O_DIRECT);
	if (fd < 0)
		return fail(errno);
	done = read_disk ? pread(fd, address, PAGE, 0) : pwrite(fd, address, PAGE, 0);
	return done < 0 ? fail(errno) : 0;
}

/* A child of the process reads or writes one page of the parent at the address. */
static int process_vm(void *address, int write_remote)
{
	static char local[PAGE];
	struct iovec here = { local, PAGE }, there = { address, PAGE };
	pid_t parent = getpid();
	pid_t child = fork();
	int status;

	if (child < 0)
		return fail(errno);
	if (child == 0) {
		ssize_t done = write_remote ? process_vm_writev(parent, &here, 1, &there, 1, 0) :
					      process_vm_readv(parent, &here, 1, &there, 1, 0);
		_exit(done < 0 ? errno : 0);
	}
	if (waitpid(child, &status, 0) < 0)
		return fail(errno);
	return WEXITSTATUS(status) ? fail(WEXITSTATUS(status)) : 0;
}

static int trace(void *address, int poke)
{
	pid_t child = fork();
	int status, error = 0;

	if (child < 0)
		return fail(errno);
	if (child == 0) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGSTOP);
		_exit(0);
	}
	waitpid(child, &status, 0);
	errno = 0;
	if (poke ? ptrace(PTRACE_POKEDATA, child, address, 0x1234L) < 0 :
		   (ptrace(PTRACE_PEEKDATA, child, address, 0), errno != 0))
		error = errno;
	kill(child, SIGKILL);
	waitpid(child, &status, 0);
	return error ? fail(error) : 0;
}

static int fork_access(volatile uint32_t *address)
{
	pid_t child = fork();
	int status;

	if (child < 0)
		return fail(errno);
	if (child == 0) {
		uint32_t seen = address[0];
		address[1] = seen;
		_exit(0);
	}
	waitpid(child, &status, 0);
	if (WIFSIGNALED(status)) {
		shared_result->signal = WTERMSIG(status);
		return -1;
	}
	return 0;
}

static int vmflags(void *address)
{
	char line[512];
	unsigned long start, end;
	int inside = 0;
	FILE *smaps = fopen("/proc/self/smaps", "r");

	if (!smaps)
		return fail(errno);
	while (fgets(line, sizeof(line), smaps)) {
		if (sscanf(line, "%lx-%lx ", &start, &end) == 2 && strchr(line, '-'))
			inside = start <= (unsigned long)address && (unsigned long)address < end;
		if (inside && !strncmp(line, "VmFlags: ", 9)) {
			line[strcspn(line, "\n")] = 0;
			snprintf(shared_result->detail, sizeof(shared_result->detail), "%s", line + 9);
			fclose(smaps);
			return 0;
		}
	}
	fclose(smaps);
	return fail(ENOENT);
}

static int run(const char *operation, void *address)
{
	volatile uint32_t *words = address;
	static char buffer[PAGE];
	int fd;

	if (!strcmp(operation, "cpu_load")) {
		(void)words[0];
		return 0;
	}
	if (!strcmp(operation, "cpu_store")) {
		words[0] = 0xdeadbeef;
		return 0;
	}
	if (!strcmp(operation, "write_buf_src_tmpfs")) {
		fd = open("/tmp/copy", O_RDWR | O_CREAT, 0600);
		return write(fd, address, PAGE) < 0 ? fail(errno) : 0;
	}
	if (!strcmp(operation, "read_buf_dst_tmpfs")) {
		fd = open("/tmp/copy", O_RDWR | O_CREAT, 0600);
		if (pwrite(fd, buffer, PAGE, 0) < 0)
			return fail(errno);
		return pread(fd, address, PAGE, 0) < 0 ? fail(errno) : 0;
	}
	if (!strncmp(operation, "odirect_read_nvme_", 18))
		return odirect(address, operation[18] - 'a' + 'A', 1);
	if (!strncmp(operation, "odirect_write_nvme_", 19))
		return odirect(address, operation[19] - 'a' + 'A', 0);
	if (!strcmp(operation, "process_vm_readv_remote"))
		return process_vm(address, 0);
	if (!strcmp(operation, "process_vm_writev_remote"))
		return process_vm(address, 1);
	if (!strcmp(operation, "ptrace_peek"))
		return trace(address, 0);
	if (!strcmp(operation, "ptrace_poke"))
		return trace(address, 1);
	if (!strcmp(operation, "mlock"))
		return mlock(address, LENGTH) < 0 ? fail(errno) : 0;
	if (!strcmp(operation, "madvise_dontneed")) {
		if (madvise(address, LENGTH, MADV_DONTNEED) < 0)
			return fail(errno);
		(void)words[0];
		return 0;
	}
	if (!strcmp(operation, "madvise_dofork")) {
		if (madvise(address, LENGTH, MADV_DONTFORK) < 0)
			return fail(errno);
		return madvise(address, LENGTH, MADV_DOFORK) < 0 ? fail(errno) : 0;
	}
	if (!strcmp(operation, "msync"))
		return msync(address, LENGTH, MS_SYNC) < 0 ? fail(errno) : 0;
	if (!strcmp(operation, "fork_child_access"))
		return fork_access(words);
	if (!strcmp(operation, "smaps_vmflags"))
		return vmflags(address);
	return fail(ENOSYS);
}

static void report(const char *kind, const char *operation)
{
	char line[1024];
	const struct result *r = shared_result;
	const char *word = r->signal ? sigabbrev_np(r->signal) : r->error ? errno_name(r->error) : "ok";
	int length = snprintf(line, sizeof(line),
			      "{\"kernel\":\"%s\",\"kind\":\"%s\",\"operation\":\"%s\",\"result\":\"%s%s\","
			      "\"detail\":\"%s\"}\n",
			      kernel, kind, operation, r->signal ? "SIG" : "", word, r->detail);

	if (write(out, line, length) != length)
		exit(1);
}

static void cell(const struct kind *kind, const char *operation)
{
	int status;
	pid_t child;

	memset(shared_result, 0, sizeof(*shared_result));
	child = fork();
	if (child == 0) {
		volatile uint32_t *words;
		void *address = map(kind);

		if (address == MAP_FAILED) {
			fail(errno);
			_exit(0);
		}
		if (strcmp(operation, "mmap")) {
			words = address;
			words[0] = words[PAGE / 4] = 0x11111111;
			alarm(60);
			run(operation, address);
		}
		_exit(0);
	}
	waitpid(child, &status, 0);
	if (WIFSIGNALED(status))
		shared_result->signal = WTERMSIG(status);
	report(kind->name, operation);
}

static void trim(char *text)
{
	while (*text && text[strlen(text) - 1] <= ' ')
		text[strlen(text) - 1] = 0;
}

static void read_word(const char *path, char *word, int size)
{
	FILE *file = fopen(path, "r");

	word[0] = 0;
	if (!file)
		return;
	if (!fgets(word, size, file))
		word[0] = 0;
	fclose(file);
	trim(word);
}

static void find_disks(void)
{
	char path[96], serial[64];

	for (int i = 0; i < 8; i++) {
		snprintf(path, sizeof(path), "/sys/class/nvme/nvme%d/serial", i);
		read_word(path, serial, sizeof(serial));
		if (serial[0] >= 'A' && serial[0] <= 'Z')
			snprintf(disks[serial[0] - 'A'], 64, "/dev/nvme%dn1", i);
	}
}

/* The BAR of the ivshmem device with that many bytes. */
static void find_bar(off_t size, char *found, int length)
{
	char path[128], id[16];
	struct stat status;
	struct dirent *entry;
	DIR *devices = opendir("/sys/bus/pci/devices");

	while (devices && (entry = readdir(devices))) {
		if (entry->d_name[0] == '.')
			continue;
		snprintf(path, sizeof(path), "/sys/bus/pci/devices/%.20s/device", entry->d_name);
		read_word(path, id, sizeof(id));
		if (strcmp(id, "0x1110"))
			continue;
		snprintf(path, sizeof(path), "/sys/bus/pci/devices/%.20s/enable", entry->d_name);
		int fd = open(path, O_WRONLY);
		if (fd >= 0 && write(fd, "1", 1) < 0)
			perror(path);
		close(fd);
		snprintf(path, sizeof(path), "/sys/bus/pci/devices/%.20s/resource2", entry->d_name);
		if (!stat(path, &status) && status.st_size == size)
			snprintf(found, length, "%s", path);
	}
	if (devices)
		closedir(devices);
}

int main(int argc, char **argv)
{
	static const char *operations[] = {
		"mmap", "smaps_vmflags", "cpu_load", "cpu_store", "write_buf_src_tmpfs",
		"read_buf_dst_tmpfs", "odirect_read_nvme_a", "odirect_write_nvme_a",
		"odirect_read_nvme_b", "odirect_write_nvme_b", "odirect_read_nvme_c",
		"odirect_write_nvme_c", "process_vm_readv_remote", "process_vm_writev_remote",
		"ptrace_peek", "ptrace_poke", "mlock", "madvise_dontneed", "madvise_dofork", "msync",
		"fork_child_access",
	};
	struct kind kinds[] = {
		{ "anon", "", MAP_PRIVATE | MAP_ANONYMOUS },
		{ "bar_sysfs", "", MAP_SHARED },
		{ "bar_sysfs_private", "", MAP_PRIVATE },
		{ "bar_sysfs_rp", "", MAP_SHARED },
		{ "p2pmem", "", MAP_SHARED },
	};
	char path[128];

	if (argc < 3 || (out = open(argv[1], O_WRONLY)) < 0)
		return 1;
	snprintf(kernel, sizeof(kernel), "%s", argv[2]);
	shared_result = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	find_disks();
	find_bar(8 << 20, kinds[1].path, sizeof(kinds[1].path));
	snprintf(kinds[2].path, sizeof(kinds[2].path), "%s", kinds[1].path);
	find_bar(4 << 20, kinds[3].path, sizeof(kinds[3].path));
	if (disks[0][0]) {
		snprintf(path, sizeof(path), "/sys/class/nvme/%.5s/device/p2pmem/allocate", disks[0] + 5);
		snprintf(kinds[4].path, sizeof(kinds[4].path), "%s", path);
	}
	for (unsigned k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++) {
		if (k && !kinds[k].path[0])
			continue;
		for (unsigned o = 0; o < sizeof(operations) / sizeof(operations[0]); o++)
			cell(&kinds[k], operations[o]);
	}
	if (write(out, "{\"done\":true}\n", 14) != 14)
		return 1;
	return 0;
}

// Runs the program as others do.
// SPDX-License-Identifier: MIT
#include "process.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utmp.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include "scratch_directory.h"

namespace backcare {
namespace {

constexpr unsigned kPatience = 60;  // seconds
constexpr int kCannotRun = 127;

/// A file that is gone once it is closed.
class Scratch {
 public:
  explicit Scratch(const std::string& text = {}) : file_(std::tmpfile()) {
    if (file_ == nullptr) throw std::runtime_error("no temporary file");
    std::fwrite(text.data(), 1, text.size(), file_);
    std::rewind(file_);
  }
  ~Scratch() { std::fclose(file_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  int descriptor() const { return fileno(file_); }

  std::string text() const {
    std::string text;
    std::rewind(file_);
    for (int c = std::getc(file_); c != EOF; c = std::getc(file_)) {
      text += static_cast<char>(c);
    }
    return text;
  }

 private:
  std::FILE* file_;
};

std::vector<char*> pointers(Strings& strings) {
  std::vector<char*> out;
  for (std::string& string : strings) out.push_back(string.data());
  out.push_back(nullptr);
  return out;
}

/// Becomes the program; never returns.
[[noreturn]] void become(const std::string& program, Strings args,
                         Strings environment) {
  args.insert(args.begin(), program);
  alarm(kPatience);
  execve(program.c_str(), pointers(args).data(), pointers(environment).data());
  _exit(kCannotRun);
}

void wait_for(pid_t process, Finished& finished) {
  int status = 0;
  waitpid(process, &status, 0);
  if (WIFEXITED(status)) finished.status = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) finished.signal = WTERMSIG(status);
}

/// In the child: the streams and the directory of `setting`.
void arrange(const Setting& setting, int in, int out, int err) {
  if (setting.input_is_closed) {
    close(STDIN_FILENO);
  } else {
    dup2(in, STDIN_FILENO);
  }
  if (!setting.output_path.empty()) {
    out = open(setting.output_path.c_str(), O_WRONLY | O_CLOEXEC);
  }
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  if (!setting.directory.empty() && chdir(setting.directory.c_str()) != 0) {
    _exit(kCannotRun);
  }
}

/// What is read up to a zero byte.
std::string read_to_end(int file) {
  std::string text;
  char bytes[4096];
  for (ssize_t n = 0; (n = read(file, bytes, sizeof bytes)) > 0;) {
    text.append(bytes, static_cast<std::size_t>(n));
    if (text.ends_with('\0')) break;
  }
  std::erase(text, '\0');
  std::erase(text, '\r');
  return text;
}

Finished run_program_at(const std::string& program, const Strings& args,
                        const Setting& setting) {
  const Scratch in(setting.input);
  const Scratch out;
  const Scratch err;
  const pid_t child = fork();
  if (child == 0) {
    arrange(setting, in.descriptor(), out.descriptor(), err.descriptor());
    become(program, args, setting.environment);
  }
  Finished finished;
  wait_for(child, finished);
  finished.out = out.text();
  finished.err = err.text();
  return finished;
}

}  // namespace

Finished run_process(const Strings& args, const Setting& setting) {
  return run_program_at(BACKCARE_PROGRAM, args, setting);
}

Finished run_at_terminal(const Strings& args, int columns,
                         const Strings& environment, const std::string& keys) {
  winsize size{};
  size.ws_row = 24;
  size.ws_col = static_cast<unsigned short>(columns);
  int ours = -1;
  int theirs = -1;
  if (openpty(&ours, &theirs, nullptr, nullptr, &size) != 0) {
    throw std::runtime_error("no terminal");
  }
  const pid_t child = fork();
  if (child == 0) {
    login_tty(theirs);
    close(ours);
    become(BACKCARE_PROGRAM, args, environment);
  }
  const auto typed = write(ours, keys.data(), keys.size());
  Finished finished;
  // A terminal that nobody holds open any more may lose its last lines. So it
  // is held here, and a zero byte says that the program has ended.
  bool is_marked = false;
  std::thread waiter([&] {
    wait_for(child, finished);
    is_marked = write(theirs, "", 1) == 1;
  });
  finished.out = read_to_end(ours);
  waiter.join();
  close(theirs);
  close(ours);
  if (!is_marked || typed != static_cast<ssize_t>(keys.size())) {
    throw std::runtime_error("the terminal failed");
  }
  return finished;
}

Finished run_into_head(const Strings& args) {
  int pipe_ends[2] = {-1, -1};
  if (pipe(pipe_ends) != 0) throw std::runtime_error("no pipe");
  const Scratch in;
  const Scratch err;
  const pid_t child = fork();
  if (child == 0) {
    close(pipe_ends[0]);
    arrange({}, in.descriptor(), pipe_ends[1], err.descriptor());
    become(BACKCARE_PROGRAM, args, {});
  }
  close(pipe_ends[1]);
  Finished finished;
  char byte = '\0';
  while (byte != '\n' && read(pipe_ends[0], &byte, 1) == 1) {
    finished.out += byte;
  }
  close(pipe_ends[0]);
  wait_for(child, finished);
  finished.err = err.text();
  return finished;
}

Finished run_in_shell(const std::string& line) {
  const ScratchDirectory directory;
  const std::filesystem::path program(BACKCARE_PROGRAM);
  Setting setting;
  setting.directory = directory.path();
  setting.environment = {
      "LANG=C.UTF-8",
      "PATH=" + program.parent_path().string() + ":/usr/bin:/bin"};
  return run_program_at("/bin/sh", {"-c", line}, setting);
}

}  // namespace backcare

// What the completion scripts have in common with no table: each script with
// gaps, written as @name@, that completions.cpp fills.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace backcare {

inline constexpr std::string_view kBashTemplate = R"script(
# Completions for bash, written by 'backcare completions bash'.

# A word as it was typed, without its quotes and with its tilde expanded.
_backcare_unquote() {
  local word=${1//[\"\'\\]/}
  printf '%s' "${word/#\~\//"$HOME/"}"
}

# Offers the words that begin as the one under the cursor does.
_backcare_offer() {
  local word
  for word; do
    [[ $word == "$current"* ]] && COMPREPLY+=("$word")
  done
}

# Offers the ids of a kind, from the pack that the line names.
_backcare_ids() {
  local id
  while IFS= read -r id; do
    _backcare_offer "$id"
  done < <("$program" "$1" --ids ${content:+--content "$content"} 2>/dev/null)
}

_backcare() {
  local program current=$2 previous=$3 command='' content='' ended='' word
  local -i count=0 i
  COMPREPLY=()
  program=$(_backcare_unquote "$1")
  # The shell takes "--format=json" for three words.
  [[ $current == '=' ]] && current=''
  [[ $previous == '=' ]] && previous=${COMP_WORDS[COMP_CWORD-2]}

  for ((i = 1; i < COMP_CWORD; ++i)); do
    word=${COMP_WORDS[i]}
    if [[ $ended || $word != -* ]]; then
      if [[ $command ]]; then count+=1; else command=$word; fi
      continue
    fi
    case $word in
      --) ended=1 ;;
      @options_with_values@)
        i+=1
        [[ ${COMP_WORDS[i]} == '=' ]] && i+=1
        if [[ $word == --content ]] && ((i < COMP_CWORD)); then
          content=$(_backcare_unquote "${COMP_WORDS[i]}")
        fi
        ;;
    esac
  done

  if [[ ! $ended ]]; then
    case $previous in
@values@    esac
    if [[ $current == -* ]]; then
      _backcare_offer @common_options@
      case $command in
@options@      esac
      return
    fi
  fi

  case $command in
    '') _backcare_offer @commands@ ;;
@arguments@  esac
}

complete -F _backcare backcare
)script";

inline constexpr std::string_view kZshTemplate = R"script(
#compdef backcare
# Completions for zsh, written by 'backcare completions zsh'.

# A word as it was typed, without its quotes and with its tilde expanded.
_backcare_unquote() {
  local word=${(Q)1}
  print -r -- ${word/#\~\//$HOME/}
}

# Offers the ids of a kind, the last argument, from the pack that the line
# names. The arguments before it are for compadd.
_backcare_ids() {
  local -a ids
  ids=(${(f)"$($program $argv[-1] --ids $content 2>/dev/null)"})
  compadd "${(@)argv[1,-2]}" -a ids
}

_backcare_commands() {
  local -a commands
  commands=(
@commands@  )
  _describe command commands
}

_backcare() {
  local program command ended word
  local -a content arguments options
  integer i
  program=$(_backcare_unquote $words[1])

  for ((i = 2; i < CURRENT; ++i)); do
    word=$words[i]
    if [[ -n $ended || $word != -* ]]; then
      [[ -n $command ]] || command=${(Q)word}
      continue
    fi
    case $word in
      --) ended=1 ;;
      --content=*) content=(--content "$(_backcare_unquote ${word#*=})") ;;
      --content)
        i+=1
        content=(--content "$(_backcare_unquote $words[i])")
        ;;
      @options_with_values@) i+=1 ;;
    esac
  done

  options=(
@common_options@  )
  case $command in
@options@  esac
  case $command in
@arguments@  esac
  _arguments -S : $options '1: :_backcare_commands' $arguments
}

if [[ $funcstack[1] == _backcare ]]; then
  _backcare "$@"
else
  compdef _backcare backcare
fi
)script";

inline constexpr std::string_view kFishTemplate = R"script(
# Completions for fish, written by 'backcare completions fish'.

# The words before the cursor, without options and their values.
function __backcare_words
    set -l tokens (commandline -opc)
    set -e tokens[1]
    set -l skip
    set -l ended
    for token in $tokens
        if set -q skip[1]
            set skip
        else if set -q ended[1]
            echo $token
        else
            switch $token
                case --
                    set ended 1
                case @options_with_values@
                    set skip 1
                case '-*'
                case '*'
                    echo $token
            end
        end
    end
end

# True if so many words are before the cursor.
function __backcare_count -a wanted
    test (count (__backcare_words)) -eq $wanted
end

# True if the command is one of these.
function __backcare_is
    set -l words (__backcare_words)
    set -q words[1]; and contains -- $words[1] $argv
end

# The path after --content, if it is on the line.
function __backcare_content
    set -l before
    for token in (commandline -opc)
        if test "$before" = --content
            echo $token
            return
        end
        switch $token
            case --
                return
            case '--content=*'
                string sub -s 11 -- $token
                return
        end
        set before $token
    end
end

# The ids of a kind, from the pack that the line names.
function __backcare_ids -a kind
    set -l program (commandline -opc)[1]
    set -l content (__backcare_content)
    set -q content[1]; and set content --content $content
    set -l words $program $kind --ids $content
    set words (string replace -r '^~/' "$HOME/" -- $words)
    command $words 2>/dev/null
end

complete -c backcare -f
@commands@@options@@arguments@)script";

}  // namespace backcare
